import { allCollections } from '../../model/registry.ts';
import { listFiles, readCollection, readContentFile } from '../../source/content-files.ts';
import { mediaOnDisk } from '../../source/media-files.ts';
import { isPlainFile } from '../../source/plain-file.ts';
import type { Problem } from '../problem.ts';
import { documentProblems } from './documents/check-documents.ts';
import { checkEntry } from './entry.ts';
import { pathProblems } from './paths.ts';
import { cycleProblems } from './relations.ts';
import { checkSettings } from './settings.ts';
import { unitTotalProblems } from './unit-totals.ts';
import { withoutWaived } from './waivers.ts';

/**
 * Checks the whole content folder the way the build and the editor's server both do.
 * @returns every fault that no entry waives, files in alphabetical order; without errors among them
 *   the content may be built
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
  const waivers = new Map(
    entries.map(({ file }) => [file.file, (file.data as { waivers?: unknown }).waivers]),
  );
  const problems = [
    ...settings.problems,
    ...allCollections.flatMap((collection) =>
      pathProblems(collection, listFiles(contentDir, collection), isPlain),
    ),
    ...results.flatMap((result) => result.problems),
    ...cycleProblems(checked),
    ...documentProblems(checked, settings.terms, now),
    ...unitTotalProblems(checked, now),
  ];
  return withoutWaived(problems, (file) => waivers.get(file)).sort((left, right) =>
    left.file.localeCompare(right.file),
  );
}
