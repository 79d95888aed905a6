import { Worker } from 'node:worker_threads';
import { filesBelow } from '../lib/files-below.ts';
import type { ReleaseRecord } from './record.ts';
import { ReleaseFolder } from './release-folder.ts';
import type { Sharing } from './share-thread.ts';
import { takeSpare } from './spare-folder.ts';

/** What a release holds besides its search index, site map and offline packs, which are put in afterwards. */
function filesOf({
  outputs,
  attachments,
}: Pick<ReleaseRecord, 'outputs' | 'attachments'>): Set<string> {
  return new Set([
    ...outputs.keys(),
    ...[...outputs.values()].flatMap(({ pictures }) => pictures),
    ...attachments.keys(),
  ]);
}

/**
 * Begins a release with the files of another one, in a thread, while it is found out which of them a change
 * touches. What is written meanwhile stays.
 * @param index folder of the search index, when its state is known
 * @param isSpare whether the folder is one of an old release, of which only what is the same stays
 * @returns those that should have been there and were not
 */
export async function shareRelease(
  { dir, record }: { dir: string; record: ReleaseRecord },
  folder: ReleaseFolder,
  index: string | null,
  isSpare = false,
): Promise<string[]> {
  const files = [...filesOf(record), ...(index === null ? [] : filesBelow(dir, index))];
  const lost = await new Promise<string[]>((resolve, reject) => {
    const thread = new Worker(new URL('./share-thread.ts', import.meta.url), {
      workerData: { fromDir: dir, toDir: folder.dir, files, isSpare } satisfies Sharing,
    });
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', (code) => reject(new Error(`sharing: thread ended with ${code}`)));
  });
  for (const file of files) folder.files.add(file);
  for (const file of lost) folder.files.delete(file);
  return lost;
}

/** A folder that holds everything of a release already, made while nobody waited. */
export interface PreparedFolder {
  folder: ReleaseFolder;
  /** What {@link shareRelease} gives. */
  sharing: Promise<string[]>;
}

/**
 * Begins the folder of the next release, before anybody asks for it.
 * @param spare folder of a release that is no longer wanted, to be used for it; null to make a new one
 */
export function prepareFolder(
  last: { dir: string; record: ReleaseRecord },
  dir: string,
  index: string,
  spare: string | null,
): PreparedFolder {
  const isSpare = takeSpare(spare, dir);
  const folder = new ReleaseFolder(dir);
  const sharing = shareRelease(last, folder, index, isSpare);
  sharing.catch(() => undefined);
  return { folder, sharing };
}

/** Removes what the last release held and this one does not. */
export function removeGone(
  last: ReleaseRecord,
  now: Pick<ReleaseRecord, 'outputs' | 'attachments'>,
  folder: ReleaseFolder,
): void {
  const wanted = filesOf(now);
  for (const file of filesOf(last)) if (!wanted.has(file)) folder.remove(file);
}
