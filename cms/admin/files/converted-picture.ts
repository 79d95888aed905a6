import { adminStrings } from '../../../src/i18n/admin-strings.ts';
import { hasMetadata, isHeic, isMoving } from './picture-bytes.ts';

/** The longest side of a picture that is sent: more than twice what the site shows. */
const LONGEST_SIDE = 2560;
const QUALITY = 0.9;
const EXTENSIONS: Record<string, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
};

/**
 * A picture as it is sent: HEIC of a phone as JPEG, at most 2,560 pixels long, upright, without what it
 * tells of place and device. One that is so already stays as it is, byte for byte.
 * @returns also a file that no browser can read: the server says what is wrong with it
 * @throws Error in words for the person when a HEIC picture cannot be read
 */
export async function convertedPicture(file: File): Promise<File> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (isMoving(bytes)) return file;
  const isPhonePicture = isHeic(bytes);
  const picture = await (isPhonePicture ? readHeic(file) : readPicture(file));
  if (picture === null) return file;
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
  if (!isPhonePicture && scale === 1 && !hasMetadata(bytes)) return file;
  const type = file.type === 'image/png' || file.type === 'image/webp' ? file.type : 'image/jpeg';
  const blob = await drawn(picture, scale, isPhonePicture ? 'image/jpeg' : type);
  const stem = file.name.replace(/\.[^.]*$/, '');
  return new File([blob], `${stem}.${EXTENSIONS[blob.type] ?? 'jpg'}`, { type: blob.type });
}

/** The library is large (730 KB packed) and comes only when somebody has such a picture. */
async function readHeic(file: File): Promise<ImageBitmap> {
  try {
    const { heicTo } = await import('heic-to/csp');
    return await heicTo({ blob: file, type: 'bitmap' });
  } catch (error) {
    throw new Error(adminStrings.files.brokenHeic(file.name), { cause: error });
  }
}

async function readPicture(file: File): Promise<ImageBitmap | null> {
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    return null;
  }
}

/** Draws the picture anew: nothing but its pixels goes over. */
async function drawn(picture: ImageBitmap, scale: number, type: string): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  const context = canvas.getContext('2d');
  if (context) context.imageSmoothingQuality = 'high';
  context?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const { promise: result, resolve, reject } = Promise.withResolvers<Blob>();
  canvas.toBlob(
    (blob) => (blob ? resolve(blob) : reject(new Error(adminStrings.files.notDrawn))),
    type,
    QUALITY,
  );
  return result;
}
