import { units } from '../../../src/model/collections/units.ts';
import type { Handler } from './context.ts';
import { HttpError } from './http-error.ts';
import { textReader } from './readable.ts';
import { bundleEntries } from './review.ts';
import { persistEntry } from './save-entry.ts';
import { planOf } from './unit-plans.ts';
import { deleteUnpublishedEntry, updateUnpublishedEntryStatus } from './workflow.ts';

/** What a change of units would write, and the sums before and after; writes nothing. */
export const planUnitChange: Handler<'planUnitChange'> = async (call, { change }) => {
  const { faults, sums, files } = await planOf(call, change);
  const edits = await Promise.all(
    files.map(async ({ slug, title, path, isNew, before, raw }) => {
      const asText = await textReader(call.services, path);
      const words = before ? asText(before) : '';
      return { slug, title, isNew, before: words, after: asText(Buffer.from(raw)) };
    }),
  );
  return { faults, sums: sums.map(({ slug: _slug, ...rest }) => rest), edits };
};

/**
 * Makes the drafts of a change, all or none, and binds them together.
 * @throws HttpError `broken` with the reasons when the change cannot be done
 */
export const draftUnitChange: Handler<'draftUnitChange'> = async (call, { change, send }) => {
  const { faults, files } = await planOf(call, change);
  if (faults.length > 0) throw new HttpError('broken', faults.join(' '), { problems: [] });
  const keys = files.map(({ slug }) => ({ collection: units.id, slug }));
  const saved: typeof keys = [];
  try {
    for (const [at, { path, raw, base, isNew }] of files.entries()) {
      await persistEntry(call, {
        dataFiles: [{ path, raw, base }],
        assets: [],
        options: { newEntry: isNew },
      });
      saved.push(...keys.slice(at, at + 1));
    }
    const { bundle } = await bundleEntries(call, { entries: keys });
    if (send)
      for (const key of keys)
        await updateUnpublishedEntryStatus(call, { ...key, newStatus: 'pending_review' });
    return { entries: keys, bundle };
  } catch (error) {
    // A change is written whole or not at all; its own drafts are nobody else's yet.
    for (const key of saved) await deleteUnpublishedEntry(call, key).catch(() => undefined);
    throw error;
  }
};
