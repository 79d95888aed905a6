import { dirname, extname, posix } from 'node:path';
import sharp from 'sharp';
import { FILE_TYPES } from '../../model/fields/media.ts';
import type { MediaFiles } from '../../source/media-files.ts';
import { excerpt, type Problem, problem } from '../problem.ts';

/** Protects the build's memory: a tiny file can unpack to gigabytes (16000x16000 white pixels fit in 31 KB). */
export const MAX_PIXELS = 40_000_000;
/** The longest side WebP allows; a longer picture would be published unprocessed. */
const MAX_SIDE = 16_383;
const FORMATS = new Set(['jpeg', 'png', 'webp', 'heif', 'avif']);
/** Characters with a meaning of their own in a URL. */
const UNSAFE_NAME = /[?#%]/;

/** Where a path written in a content file points, below the content folder; '/tep/a' counts from its top. */
export function resolveReference(file: string, reference: string): string {
  return posix
    .normalize(posix.join(reference.startsWith('/') ? '' : dirname(file), reference))
    .replace(/^\//, '');
}

/** Faults of a picture an entry names: outside the library, missing, broken, animated or too large. */
export async function imageProblems(
  media: MediaFiles,
  file: string,
  field: string | string[],
  value: string,
): Promise<Problem[]> {
  const path = resolveReference(file, value);
  if (!path.startsWith('media/'))
    return [problem('outsidePath', file, field, { value: excerpt(value) })];
  if (UNSAFE_NAME.test(path)) return [problem('unsafeName', file, field, { value })];
  if (!media.has(path)) return [problem('missingImage', file, field, { value })];
  const fault = await inspectOnce(media, path);
  if (fault === null) return [];
  if (typeof fault === 'string') return [problem(fault, file, field, { value })];
  const pixels = Math.round(fault.pixels / 1e6);
  return [problem('hugeImage', file, field, { value, pixels, limit: MAX_PIXELS / 1e6 })];
}

/** Faults of an attachment an entry names. */
export function fileProblems(
  media: MediaFiles,
  file: string,
  field: string | string[],
  value: string,
): Problem[] {
  const path = resolveReference(file, value);
  const type = extname(path).slice(1).toLowerCase();
  if (!path.startsWith('tep/'))
    return [problem('outsidePath', file, field, { value: excerpt(value) })];
  if (!(FILE_TYPES as readonly string[]).includes(type))
    return [problem('file', file, field, { value })];
  if (UNSAFE_NAME.test(path)) return [problem('unsafeName', file, field, { value })];
  return media.has(path) ? [] : [problem('missingFile', file, field, { value })];
}

export type ImageFault = 'unreadableImage' | 'movingImage' | { pixels: number } | null;

/** Caches the result by the file's version, because many entries may share a picture; so many are remembered. */
const MOST_INSPECTED = 20_000;
const inspected = new Map<string, Promise<ImageFault>>();

async function inspectOnce(media: MediaFiles, path: string): Promise<ImageFault> {
  const { input, key } = await media.open(path);
  if (inspected.size >= MOST_INSPECTED) inspected.clear();
  const known = inspected.get(key) ?? inspectImage(input);
  inspected.set(key, known);
  return known;
}

/** What keeps a picture from being published; null when nothing does. */
export async function inspectImage(path: string | Buffer): Promise<ImageFault> {
  try {
    const {
      width,
      height,
      format,
      pages = 1,
    } = await sharp(path, { limitInputPixels: false }).metadata();
    if (!FORMATS.has(format)) return 'unreadableImage';
    if (pages > 1) return 'movingImage';
    if (width * height > MAX_PIXELS || Math.max(width, height) > MAX_SIDE)
      return { pixels: width * height };
    // The header of a truncated file is readable; only decoding shows that its end is missing.
    await sharp(path, { failOn: 'truncated' }).resize(16).toBuffer();
    return null;
  } catch {
    return 'unreadableImage';
  }
}
