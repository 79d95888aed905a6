import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import sharpService from 'astro/assets/services/sharp';
import type { PictureSize } from './picture-sizes.ts';
import { putCopy } from './put-file.ts';

/**
 * Makes the sizes of pictures that a release lacks, with Astro's own image service, so that the bytes are
 * those of Astro's build. Sizes are cached by name, which changes with picture and size.
 */
export async function makePictures(
  sizes: readonly PictureSize[],
  { outDir, cacheDir, image }: { outDir: string; cacheDir: string; image: object },
): Promise<void> {
  const folder = join(cacheDir, 'assets');
  mkdirSync(folder, { recursive: true });
  for (const { file, original, transform } of sizes) {
    const target = join(outDir, file);
    if (existsSync(target)) continue;
    const cached = join(folder, basename(file));
    if (!existsSync(cached)) {
      const bytes = readFileSync(original);
      const { data } = await sharpService.transform(bytes, transform as never, image as never, LOGGER);
      const own = `${cached}.${process.pid}`;
      writeFileSync(own, data);
      renameSync(own, cached);
    }
    mkdirSync(dirname(target), { recursive: true });
    putCopy(cached, target, { isShared: true });
  }
}

const LOGGER = { info: () => undefined, warn: () => undefined, error: () => undefined } as never;
