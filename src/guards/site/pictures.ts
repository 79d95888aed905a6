import { readdirSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import sharp from 'sharp';
import { guardPlaces } from '../../i18n/guard-messages.ts';
import { type Problem, problem } from '../problem.ts';

/** The format sharp must find for each file extension. */
const FORMAT: Record<string, string> = {
  '.jpg': 'jpeg',
  '.jpeg': 'jpeg',
  '.png': 'png',
  '.webp': 'webp',
  '.avif': 'heif',
};

/**
 * Checks every picture of the built site. One with camera data, or in another format than its extension
 * says, was copied instead of processed, and may reveal where it was taken.
 */
export async function leakingPictures(outDir: string): Promise<Problem[]> {
  const files = readdirSync(join(outDir, '_a'), { withFileTypes: true, recursive: true })
    .filter((item) => item.isFile() && extname(item.name).toLowerCase() in FORMAT)
    .map((item) => join(item.parentPath, item.name));
  const found = await Promise.all(
    files.map(async (file) => {
      const { exif, xmp, iptc, format } = await sharp(file).metadata();
      const value = relative(outDir, file).split(sep).join('/');
      const isBare = exif === undefined && xmp === undefined && iptc === undefined;
      const isClean = isBare && format === FORMAT[extname(file).toLowerCase()];
      return isClean ? [] : [problem('leakingPicture', value, guardPlaces.page, { value })];
    }),
  );
  return found.flat();
}
