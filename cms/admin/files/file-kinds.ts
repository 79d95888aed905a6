import { FILE_TYPES, IMAGE_TYPES } from '../../../src/model/fields/media.ts';

/** What a field of a form takes: pictures or attachments. */
export type FileKind = 'picture' | 'attachment';

interface KindOfFile {
  /** Folder of the store. */
  folder: string;
  /** Endings of names that the server takes. */
  types: readonly string[];
  /** What the browser's own window for choosing a file offers. */
  accept: string;
}

/** Endings of pictures that are turned into JPEG before they are sent. */
export const CONVERTED_TYPES: readonly string[] = ['heic', 'heif'];

/** The two kinds of files, each with its folder. */
export const fileKinds: Record<FileKind, KindOfFile> = {
  picture: {
    folder: 'content/media',
    types: IMAGE_TYPES,
    accept: 'image/*,.heic,.heif',
  },
  attachment: {
    folder: 'content/tep',
    types: FILE_TYPES,
    accept: FILE_TYPES.map((type) => `.${type}`).join(','),
  },
};

/** The ending of a name in small letters, without the dot; '' when it has none. */
export function typeOf(name: string): string {
  return /\.([^./]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}
