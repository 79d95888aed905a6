import { existsSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import sharp from 'sharp';
import { type Problem, problem } from '../problem.ts';

/** More than any camera an office has; a tiny file can still unpack to gigabytes (facts: 16000x16000 in 31 KB). */
export const MAX_PIXELS = 40_000_000;
const FORMATS = new Set(['jpeg', 'png', 'webp', 'heif', 'avif']);

/** Where a path written in a content file points, below the content folder. */
export function resolveReference(file: string, reference: string): string {
  return posix.normalize(posix.join(dirname(file), reference));
}

/** Faults of a picture an entry names: outside the library, missing, broken or too large. */
export async function imageProblems(
  contentDir: string,
  file: string,
  field: string | string[],
  value: string,
): Promise<Problem[]> {
  const path = resolveReference(file, value);
  if (!path.startsWith('media/')) return [problem('outsidePath', file, field, { value })];
  const full = join(contentDir, path);
  if (!existsSync(full)) return [problem('missingImage', file, field, { value })];
  const known = inspected.get(full) ?? inspect(full);
  inspected.set(full, known);
  const size = await known;
  if (size === null) return [problem('unreadableImage', file, field, { value })];
  if (size <= MAX_PIXELS) return [];
  const pixels = Math.round(size / 1e6);
  return [problem('hugeImage', file, field, { value, pixels, limit: MAX_PIXELS / 1e6 })];
}

/** Faults of an attachment an entry names. */
export function fileProblems(
  contentDir: string,
  file: string,
  field: string | string[],
  value: string,
): Problem[] {
  const path = resolveReference(file, value);
  if (!path.startsWith('tep/')) return [problem('outsidePath', file, field, { value })];
  return existsSync(join(contentDir, path)) ? [] : [problem('missingFile', file, field, { value })];
}

/** Pictures many entries share are looked at once. */
const inspected = new Map<string, Promise<number | null>>();

async function inspect(path: string): Promise<number | null> {
  try {
    const { width, height, format } = await sharp(path, { limitInputPixels: false }).metadata();
    return FORMATS.has(format) ? width * height : null;
  } catch {
    return null;
  }
}
