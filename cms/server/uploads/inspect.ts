import { extname } from 'node:path';
import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';
import { inspectImage } from '../../../src/guards/content/media.ts';
import { FILE_TYPES, IMAGE_TYPES } from '../../../src/model/fields/media.ts';
import { blobId } from '../../../src/source/content-state.ts';
import { MAX_FILE_BYTES, MAX_IMAGE_BYTES } from '../../protocol/upload-limits.ts';
import { inspectSandboxed } from './file-sandbox.ts';
import type { InspectedUpload } from './inspected-upload.ts';
import { rememberFindings } from './known-findings.ts';
import type { ReadFile } from './read-file.ts';
import type { UploadFault } from './upload-fault.ts';

/** What sharp calls each picture type. */
const IMAGE_FORMATS: Record<string, string> = {
  jpg: 'jpeg',
  jpeg: 'jpeg',
  png: 'png',
  webp: 'webp',
  avif: 'heif',
};

export interface AcceptedUpload {
  fault: null;
  /** What may be stored: for attachments the clean copy. */
  bytes: Buffer;
  /** What was found in an attachment; null for pictures. */
  inspected: InspectedUpload | null;
}

/** Why the readers of attachments refuse one, as a fault; those of PDF have words of their own. */
const FAULTS = {
  notWhatItSays: 'notWhatItSays',
  broken: 'brokenFile',
  irregular: 'irregular',
  bomb: 'bomb',
  locked: 'lockedFile',
  active: 'macros',
  unknownPart: 'unknownPart',
  external: 'macros',
  disagree: 'disagree',
} as const satisfies Record<NonNullable<InspectedUpload['refused']>, UploadFault>;
const PDF_FAULTS: Partial<Record<keyof typeof FAULTS, UploadFault>> = {
  locked: 'lockedPdf',
  active: 'activePdf',
  external: 'activePdf',
};

/**
 * Looks at an uploaded file by its content, not by its name, and makes of an attachment the copy that is stored.
 * @param path where it shall stand: content/media/… for pictures, content/tep/… for attachments
 * @param read how attachments are read; a command that serves nobody may do it itself
 */
export async function inspectUpload(
  path: string,
  bytes: Buffer,
  read: (bytes: Buffer, type: string) => Promise<ReadFile> = inspectSandboxed,
): Promise<AcceptedUpload | { fault: UploadFault }> {
  const isImage = path.startsWith('content/media/');
  const fault = outerFault(path, bytes);
  if (fault !== null) return { fault };
  const type = extname(path).slice(1).toLowerCase();
  if (!isImage) return acceptedFile(type, await read(bytes, type));
  const found = await imageFault(type, bytes);
  return found === null ? { fault: null, bytes, inspected: null } : { fault: found };
}

/** What name and size say. */
function outerFault(path: string, bytes: Buffer): UploadFault | null {
  const type = extname(path).slice(1).toLowerCase();
  const isImage = path.startsWith('content/media/');
  const allowed: readonly string[] = isImage ? IMAGE_TYPES : FILE_TYPES;
  if (!allowed.includes(type)) return 'wrongType';
  if (bytes.length === 0) return 'empty';
  if (bytes.length > (isImage ? MAX_IMAGE_BYTES : MAX_FILE_BYTES)) return 'tooLarge';
  return null;
}

function acceptedFile(
  type: string,
  { inspected, cleaned }: ReadFile,
): AcceptedUpload | { fault: UploadFault } {
  if (!inspected) return { fault: 'bomb' };
  const { refused, copy } = inspected;
  if (refused !== null)
    return { fault: (type === 'pdf' ? PDF_FAULTS[refused] : undefined) ?? FAULTS[refused] };
  if (copy) rememberFindings(blobId(cleaned), type, copy);
  return { fault: null, bytes: cleaned, inspected };
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
