import { lstatSync } from 'node:fs';
import { extname, join } from 'node:path';
import sharp from 'sharp';
import { guardPlaces } from '../../i18n/guard-messages.ts';
import { filesBelow } from '../../lib/files-below.ts';
import { type Problem, problem } from '../problem.ts';

/** The format sharp must find for each file extension. */
const FORMAT: Record<string, string> = {
  '.jpg': 'jpeg',
  '.jpeg': 'jpeg',
  '.png': 'png',
  '.webp': 'webp',
  '.avif': 'heif',
};

/** Pictures of a site: path below its folder to an id that changes with the content. */
export type SitePictures = ReadonlyMap<string, string>;

/**
 * Checks every picture of the built site. One with camera data, or in another format than its extension
 * says, was copied instead of processed, and may reveal where it was taken.
 */
export async function leakingPictures(outDir: string): Promise<Problem[]> {
  const { problems } = await checkPictures(outDir, picturesOf(outDir), new Map());
  return problems;
}

/**
 * The same for pictures of which some were checked before.
 * @param clean pictures without faults, as the last check gave them; those with the same id are not opened
 */
export async function checkPictures(
  outDir: string,
  pictures: SitePictures,
  clean: SitePictures,
): Promise<{ problems: Problem[]; clean: SitePictures }> {
  const checked = await Promise.all(
    [...pictures].map(async ([file, id]) => ({
      file,
      id,
      isClean: clean.get(file) === id || (await isClean(join(outDir, file))),
    })),
  );
  return {
    problems: checked
      .filter((picture) => !picture.isClean)
      .map(({ file }) => problem('leakingPicture', file, guardPlaces.page, { value: file })),
    clean: new Map(
      checked.filter((picture) => picture.isClean).map(({ file, id }) => [file, id] as const),
    ),
  };
}

/** The processed pictures of a built site, by size and time of change. */
function picturesOf(outDir: string): SitePictures {
  return new Map(
    filesBelow(outDir, '_a')
      .filter((file) => extname(file).toLowerCase() in FORMAT)
      .map((file) => {
        const { size, mtimeMs } = lstatSync(join(outDir, file));
        return [file, `${size} ${mtimeMs}`];
      }),
  );
}

async function isClean(path: string): Promise<boolean> {
  const { exif, xmp, iptc, format } = await sharp(path).metadata();
  const isBare = exif === undefined && xmp === undefined && iptc === undefined;
  return isBare && format === FORMAT[extname(path).toLowerCase()];
}
