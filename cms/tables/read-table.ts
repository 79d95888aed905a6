import { openPackage } from '../../src/attachments/office-files/package.ts';
import { readBook } from '../../src/attachments/office-files/sheet-book.ts';
import { readZip } from '../../src/attachments/office-files/zip.ts';
import { parseCsv } from './csv.ts';
import { decodeText } from './decode-text.ts';

/** The cells of a table, row by row, as texts without blanks around them and in NFC. */
export type Table = string[][];

const ZIP = [0x50, 0x4b, 0x03, 0x04];

/**
 * Reads a table as office programs save it: CSV with any separator in UTF-8, UTF-16 or windows-1258, or the first
 * sheet of an XLSX that is shown.
 * @throws Error when it is neither
 */
function readTable(bytes: Uint8Array): Table {
  const isZip = ZIP.every((byte, at) => bytes[at] === byte);
  const rows = isZip ? sheetRows(bytes) : parseCsv(decodeText(bytes).replace(/^\uFEFF/, ''));
  return rows.map((row) => row.map((cell) => cell.normalize('NFC').replace(/\s+/g, ' ').trim()));
}

/** The same; null for a file that is neither. */
export function tableOrNull(bytes: Uint8Array): Table | null {
  try {
    return readTable(bytes);
  } catch {
    return null;
  }
}

function sheetRows(bytes: Uint8Array): string[][] {
  const sheets = readBook(openPackage(readZip(bytes), 'xlsx'));
  const sheet = sheets.find(({ isHidden, rows }) => !isHidden && rows.length > 0) ?? sheets[0];
  return (sheet?.rows ?? []).map((cells) => {
    const row: string[] = [];
    for (const { ref, text } of cells) row[ref === '' ? row.length : columnOf(ref)] = text;
    return Array.from(row, (text) => text ?? '');
  });
}

/** "B4" -> 1. */
function columnOf(ref: string): number {
  const letters = /^\$?([A-Z]+)/i.exec(ref)?.[1]?.toUpperCase() ?? '';
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
