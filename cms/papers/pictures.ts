import sharp, { type Sharp } from 'sharp';
import { MAX_PIXELS } from '../../src/guards/content/media.ts';

const MAX_SIZE = { width: 2400, height: 2400, fit: 'inside', withoutEnlargement: true } as const;

/**
 * A picture as it enters the content: turned upright, no larger than a page shows, without what
 * cameras write into it (place, time, owner).
 */
export function importedPicture(bytes: Uint8Array): Sharp {
  return sharp(bytes, { limitInputPixels: MAX_PIXELS }).rotate().resize(MAX_SIZE);
}
