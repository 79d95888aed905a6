import { extname } from 'node:path';
import { importMessages as messages } from '../../../src/i18n/import-messages.ts';
import { findConverter } from './find-converter.ts';
import { toDocx } from './to-docx.ts';

/** What became of a Word file of an older format. */
export type OldWord = { docx: Uint8Array; isConverted: boolean } | { reason: string };

/** How a ZIP file begins. */
const ZIP = [0x50, 0x4b, 0x03, 0x04];

/**
 * A .doc, .rtf or .odt as .docx: read by LibreOffice where the machine has it, else the advice to save it anew.
 * A .docx that somebody named .doc is taken as it is.
 * @param converter the program; null where there is none
 */
export async function readOldWord(
  name: string,
  content: Uint8Array,
  converter: string | null = findConverter(),
): Promise<OldWord> {
  const type = extname(name).slice(1).toLowerCase();
  const isZip = ZIP.every((byte, at) => content[at] === byte);
  if (isZip && type !== 'odt') return { docx: content, isConverted: false };
  if (converter === null) return { reason: messages.reasons.type(name) };
  const docx = await toDocx(converter, content, type);
  return docx === null
    ? { reason: messages.reasons.notConverted(name) }
    : { docx, isConverted: true };
}
