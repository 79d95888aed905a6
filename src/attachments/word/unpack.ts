import { type Unzipped, unzipSync } from 'fflate';

/** A paper never unpacks to more; a small file that does is an attack. */
const MAX_UNPACKED = 300 * 1024 * 1024;
/** Six hundred pages of text. */
const MAX_TEXT = 24 * 1024 * 1024;
/** Parts that hold text people wrote. */
export const TEXT_PARTS = ['word/document.xml', 'word/footnotes.xml', 'word/endnotes.xml'];

/** The parts of a Word file by name. @throws Error when it is no ZIP file, or too large */
export function unpack(content: Uint8Array): Unzipped {
  let unpacked = 0;
  return unzipSync(content, {
    filter: ({ name, originalSize }) => {
      if (TEXT_PARTS.includes(name) && originalSize > MAX_TEXT) throw new Error('too large');
      unpacked += originalSize;
      if (unpacked > MAX_UNPACKED) throw new Error('too large');
      return true;
    },
  });
}
