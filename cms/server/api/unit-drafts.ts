import { unitJobFaults as faults } from '../../../src/i18n/unit-job-strings.ts';
import { units } from '../../../src/model/collections/units.ts';
import type { ActionAnswer } from '../../protocol/actions.ts';
import { MAX_TOGETHER } from '../../protocol/review.ts';
import type { Call } from './context.ts';
import { bundleEntries } from './review.ts';
import { persistEntry } from './save-entry.ts';
import { deleteUnpublishedEntry, updateUnpublishedEntryStatus } from './workflow.ts';

/** The entry of a unit as a change writes it. */
export interface UnitFile {
  slug: string;
  /** Its name, for people. */
  title: string;
  path: string;
  /** Blob of the text that is published; null for a new entry. */
  base: string | null;
  raw: string;
}

/**
 * Makes the drafts of a change, all or none, and binds them together.
 * @param send whether they go to review
 */
export async function draftTogether(
  call: Call,
  files: readonly UnitFile[],
  send: boolean,
): Promise<ActionAnswer<'draftUnitChange'>> {
  const keys = files.map(({ slug }) => ({ collection: units.id, slug }));
  const saved: typeof keys = [];
  try {
    for (const [at, { path, raw, base }] of files.entries()) {
      await persistEntry(call, {
        dataFiles: [{ path, raw, base }],
        assets: [],
        options: { newEntry: base === null },
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
}

/** Why these drafts cannot be made, in words: one entry cannot have two texts that are to be published. */
export async function draftFaults(
  { services }: Call,
  files: readonly UnitFile[],
): Promise<string[]> {
  const drafts = await services.store.drafts();
  const drafted = new Set(
    drafts.flatMap(({ collection, slug }) => (collection === units.id ? [slug] : [])),
  );
  return [
    ...files.filter(({ slug }) => drafted.has(slug)).map(({ title }) => faults.hasDraft(title)),
    ...(files.length > MAX_TOGETHER ? [faults.tooMany(files.length, MAX_TOGETHER)] : []),
  ];
}
