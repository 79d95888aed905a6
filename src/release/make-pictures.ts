import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import sharpService from 'astro/assets/services/sharp';
import type { PictureSize } from './picture-sizes.ts';
import type { ReleaseFolder } from './release-folder.ts';

/**
 * Puts sizes of pictures into a release, made with Astro's own image service, so that the bytes are those
 * of Astro's build. They are cached by name, which changes with picture and size.
 * @param image Astro's settings for pictures
 */
export async function makePictures(
  sizes: readonly PictureSize[],
  folder: ReleaseFolder,
  { cacheDir, image }: { cacheDir: string; image: object },
): Promise<void> {
  const cache = join(cacheDir, 'assets');
  mkdirSync(cache, { recursive: true });
  for (const { file, original, transform } of sizes) {
    const cached = join(cache, basename(file));
    if (!existsSync(cached)) {
      const bytes = readFileSync(original);
      const { data } = await sharpService.transform(
        bytes,
        transform as never,
        image as never,
        LOGGER,
      );
      // Written beside and moved: a cut write must not be taken for a picture.
      const own = `${cached}.${process.pid}`;
      writeFileSync(own, data);
      renameSync(own, cached);
    }
    folder.shareFile(cached, file);
  }
}

const LOGGER = { info: () => undefined, warn: () => undefined, error: () => undefined } as never;
