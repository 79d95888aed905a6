import { units } from '../../../src/model/collections/units.ts';
import type { ActionAnswer } from '../../protocol/actions.ts';
import type { Call } from './context.ts';
import { bundleEntries } from './review.ts';
import { persistEntry } from './save-entry.ts';
import { deleteUnpublishedEntry, updateUnpublishedEntryStatus } from './workflow.ts';

/** The entry of a unit as a change writes it. */
export interface UnitFile {
  slug: string;
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

/** Entries among them that have a draft already: two texts of one entry cannot both be published. */
export async function draftedAmong<File extends { slug: string }>(
  { services }: Call,
  files: readonly File[],
): Promise<File[]> {
  const drafts = await Promise.all(files.map(({ slug }) => services.store.draft(units.id, slug)));
  return files.filter((_file, at) => drafts[at] !== null);
}
