import { posix } from 'node:path';
import { hashTransform, propsToFilename } from 'astro/assets/utils/node';

/** One size of a picture that a page shows. */
export interface PictureSize {
  /** Path below the output folder: _a/tru-so.k3J9_x_Z1.webp */
  file: string;
  /** The picture in the content folder, absolute. */
  original: string;
  /** What Astro's image service makes of it. */
  transform: Record<string, unknown>;
}

/** What Astro's components hand over for each picture (astro/assets). */
type AddStaticImage = (
  transform: { src: string | { src: string } } & Record<string, unknown>,
  propertiesToHash: string[],
  original: string,
) => string;
type AstroGlobal = { astroAsset?: { addStaticImage: AddStaticImage } };

let current: Map<string, PictureSize> = new Map();

/**
 * Takes the place of Astro's build in collecting pictures: the names are the same, the sizes are made by
 * {@link ./make-pictures.ts}.
 * @param base path of the site, "/"
 * @param service name of the image service in Astro's settings, part of the names
 */
export function collectPictures(base: string, service: string): void {
  (globalThis as AstroGlobal).astroAsset = {
    addStaticImage: (transform, propertiesToHash, original) => {
      const src = typeof transform.src === 'string' ? transform.src : transform.src.src;
      const below = `/${src.startsWith(base) ? src.slice(base.length) : src.replace(/^\//, '')}`;
      const hash = hashTransform(transform as never, service, propertiesToHash);
      const file = propsToFilename(below, transform as never, hash).replace(/^\/+/, '');
      current.set(file, { file, original, transform: { ...transform, src } });
      return encodeURI(posix.join(base, file));
    },
  };
}

/** Begins a new list of pictures; the function gives what came since, each size once. */
export function startPictureList(): () => PictureSize[] {
  const list = new Map<string, PictureSize>();
  current = list;
  return () => [...list.values()];
}
