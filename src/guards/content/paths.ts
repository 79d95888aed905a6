import { basename, extname } from 'node:path';
import { guardPlaces } from '../../i18n/guard-messages.ts';
import { isSlug, slugify } from '../../lib/vietnamese/slug.ts';
import type { Collection } from '../../model/collection.ts';
import { hasEntryExtension } from '../../source/content-files.ts';
import { type Problem, problem } from '../problem.ts';

/** The longest name of a file system: slugs are compared whole, without the usual cut. */
const MAX_NAME_LENGTH = 255;

/**
 * Faults of the files of a content type that show in their paths alone.
 * @param isPlainFile whether a path is a real file, not a link
 */
export function pathProblems(
  collection: Collection,
  paths: readonly string[],
  isPlainFile: (path: string) => boolean,
): Problem[] {
  const expected = collection.extensions.map((extension) => `.${extension}`).join(', ');
  const seen = new Map<string, string>();
  return paths.flatMap((path) => {
    const name = basename(path, extname(path));
    if (!isPlainFile(path)) {
      return [problem('symlink', path, guardPlaces.wholeFile)];
    }
    if (!hasEntryExtension(path, collection)) {
      return [problem('wrongFolder', path, guardPlaces.wholeFile, { expected })];
    }
    const isGood = isSlug(name) && name.length <= MAX_NAME_LENGTH;
    const key = isGood ? name : slugify(name, MAX_NAME_LENGTH);
    const other = seen.get(key);
    seen.set(key, path);
    if (other) return [problem('duplicateSlug', path, guardPlaces.fileName, { other })];
    if (collection.reservedSlugs?.includes(name)) {
      return [problem('reservedSlug', path, guardPlaces.fileName, { name })];
    }
    if (isSlug(name)) return [];
    const suggestion = `${key}${extname(path)}`;
    return [problem('badSlug', path, guardPlaces.fileName, { name, suggestion })];
  });
}
