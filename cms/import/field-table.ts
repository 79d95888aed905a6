import { importMessages } from '../../src/i18n/import-messages.ts';
import { fold } from '../../src/lib/vietnamese/fold.ts';
import { normalizeLine } from '../../src/lib/vietnamese/normalize.ts';

const { columns } = importMessages;
export type TableField = keyof typeof columns;

/** Fields that a table gives for a file; what it leaves empty is read from the file. */
export type TableRow = Partial<Record<TableField, string>>;

/**
 * Reads a table of fields as Excel saves it: comma, semicolon or tab, with or without a byte-order mark.
 * @returns rows by file name in small letters; null when no column names the files
 */
export function readFieldTable(text: string): Map<string, TableRow> | null {
  const [head = [], ...rows] = parseCsv(text.replace(/^\uFEFF/, ''));
  const names = head.map(fieldOf);
  if (!names.includes('file')) return null;
  const table = new Map<string, TableRow>();
  for (const cells of rows) {
    const row: TableRow = {};
    for (const [index, name] of names.entries()) {
      const value = normalizeLine(cells[index] ?? '');
      if (name && value !== '') row[name] = value;
    }
    if (row.file) table.set(row.file.normalize('NFC').toLowerCase(), row);
  }
  return table;
}

function fieldOf(head: string): TableField | null {
  const wanted = fold(normalizeLine(head));
  const found = Object.entries(columns).find(([, names]) =>
    names.some((name) => fold(name) === wanted),
  );
  return (found?.[0] as TableField | undefined) ?? null;
}

/** Rows of a CSV (RFC 4180); the separator is the one the first line has most of. */
export function parseCsv(text: string): string[][] {
  const [firstLine = ''] = text.split(/\r?\n/);
  const count = (sign: string) => firstLine.split(sign).length;
  const separator = [',', ';', '\t'].reduce((best, sign) =>
    count(sign) > count(best) ? sign : best,
  );
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  const endCell = () => {
    row.push(cell);
    cell = '';
  };
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] ?? '';
    if (isQuoted) {
      if (char !== '"') cell += char;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (char === '"' && cell === '') isQuoted = true;
    else if (char === separator) endCell();
    else if (char === '\n') {
      endCell();
      rows.push(row);
      row = [];
    } else if (char !== '\r') cell += char;
  }
  endCell();
  rows.push(row);
  return rows.filter((cells) => cells.some((value) => value.trim() !== ''));
}
