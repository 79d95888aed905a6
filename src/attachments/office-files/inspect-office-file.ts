import { type InspectedFile, RefusedFile } from '../reading.ts';
import { inspectOoxml } from './inspect-ooxml.ts';
import { inspectOdf } from './odf.ts';
import { ODF_TYPES } from './odf-lists.ts';
import { readZip } from './zip.ts';

/** How a file of Office 97 begins, and one that has a password (MS-CFB 2.2). */
const COMPOUND_FILE = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/**
 * Reads a file of an office program once.
 * @param type docx, xlsx, pptx, odt or ods: what its name says
 * @throws RefusedFile for what no list allows
 */
export function inspectOfficeFile(bytes: Uint8Array, type: string): Promise<InspectedFile> {
  if (Buffer.from(bytes.subarray(0, 8)).equals(COMPOUND_FILE)) throw new RefusedFile('locked');
  const zip = readZip(bytes);
  return type in ODF_TYPES ? inspectOdf(zip, type) : inspectOoxml(zip, type);
}
