import { allCollections } from '../../model/registry.ts';
import { listFiles, readCollection, readContentFile } from '../../source/content-files.ts';
import { mediaOnDisk } from '../../source/media-files.ts';
import { isPlainFile } from '../../source/plain-file.ts';
import type { Problem } from '../problem.ts';
import { checkEntry } from './entry.ts';
import { pathProblems } from './paths.ts';
import { cycleProblems, identityProblems } from './relations.ts';
import { checkSettings } from './settings.ts';
import { unitTotalProblems } from './unit-totals.ts';

/**
 * Checks the whole content folder the way the build and the editor's server both do.
 * @returns every fault, files in alphabetical order; empty when the content may be built
 */
export async function checkContent(contentDir: string, now: Date): Promise<Problem[]> {
  const isPlain = (path: string) => isPlainFile(contentDir, path);
  const settings = checkSettings((path) =>
    isPlain(path) ? readContentFile(contentDir, path) : null,
  );
  const entries = allCollections.flatMap((collection) =>
    readCollection(contentDir, collection).map((file) => ({ collection, file })),
  );
  const library = {
    media: mediaOnDisk(contentDir),
    slugs: new Set(entries.map(({ collection, file }) => `${collection.id}/${file.id}`)),
    items: settings.items,
    unreadable: settings.unreadable,
  };
  const results = await Promise.all(
    entries.map(({ collection, file }) => checkEntry(collection, file, library)),
  );
  const checked = results.flatMap((result) => result.checked ?? []);
  return [
    ...settings.problems,
    ...allCollections.flatMap((collection) =>
      pathProblems(collection, listFiles(contentDir, collection), isPlain),
    ),
    ...results.flatMap(({ problems }) => problems),
    ...cycleProblems(checked),
    ...identityProblems(checked),
    ...unitTotalProblems(checked, now),
  ].sort((left, right) => left.file.localeCompare(right.file));
}
