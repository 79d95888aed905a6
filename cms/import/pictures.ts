import sharp, { type Sharp } from 'sharp';
import { MAX_PIXELS } from '../../src/guards/content/media.ts';

const LARGEST = { width: 2400, height: 2400, fit: 'inside', withoutEnlargement: true } as const;

/** A picture as an import takes it: upright, no wider than a page shows, without what cameras write into it. */
export function importedPicture(bytes: Uint8Array): Sharp {
  return sharp(bytes, { limitInputPixels: MAX_PIXELS }).rotate().resize(LARGEST);
}
