import { extname } from 'node:path';
import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';
import { inspectImage } from '../../../src/guards/content/media.ts';
import { FILE_TYPES, IMAGE_TYPES } from '../../../src/model/fields/media.ts';
import { MAX_FILE_BYTES, MAX_IMAGE_BYTES } from '../../protocol/upload-limits.ts';
import { officeFormatFault } from './office-format.ts';
import { sandboxedPdfFault } from './pdf-sandbox.ts';
import type { UploadFault } from './upload-fault.ts';

/** What sharp calls each picture type. */
const IMAGE_FORMATS: Record<string, string> = {
  jpg: 'jpeg',
  jpeg: 'jpeg',
  png: 'png',
  webp: 'webp',
  avif: 'heif',
};

/**
 * Looks at an uploaded file by its content, not by its name.
 * @param path where it shall stand: content/media/… for pictures, content/tep/… for attachments
 * @returns null when it may be stored
 */
export async function uploadFault(path: string, bytes: Buffer): Promise<UploadFault | null> {
  const type = extname(path).slice(1).toLowerCase();
  const isImage = path.startsWith('content/media/');
  const allowed: readonly string[] = isImage ? IMAGE_TYPES : FILE_TYPES;
  if (!allowed.includes(type)) return 'wrongType';
  if (bytes.length === 0) return 'empty';
  if (bytes.length > (isImage ? MAX_IMAGE_BYTES : MAX_FILE_BYTES)) return 'tooLarge';
  if (isImage) return imageFault(type, bytes);
  const found = await fileTypeFromBuffer(bytes);
  if (found?.ext !== type) return 'notWhatItSays';
  return type === 'pdf' ? sandboxedPdfFault(bytes) : officeFormatFault(bytes);
}

async function imageFault(type: string, bytes: Buffer): Promise<UploadFault | null> {
  const found = await fileTypeFromBuffer(bytes);
  if (!found?.mime.startsWith('image/')) return 'notWhatItSays';
  try {
    const { format } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (format !== IMAGE_FORMATS[type]) return 'notWhatItSays';
  } catch {
    return 'brokenImage';
  }
  const fault = await inspectImage(bytes);
  if (fault === null) return null;
  if (fault === 'movingImage') return 'movingImage';
  return fault === 'unreadableImage' ? 'brokenImage' : 'hugeImage';
}
