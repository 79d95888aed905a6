import { importMessages } from '../../src/i18n/import-messages.ts';
import { fold } from '../../src/lib/vietnamese/fold.ts';
import { normalizeLine } from '../../src/lib/vietnamese/normalize.ts';

const { columns } = importMessages;
export type TableField = keyof typeof columns;

/** Fields that a table gives for a file; what it leaves empty is read from the file. */
export type TableRow = Partial<Record<TableField, string>>;

export interface FieldTable {
  /** By file name, in small letters and with plain slashes. */
  rows: Map<string, TableRow>;
  /** Heads that name no field. */
  unknown: string[];
  /** Files that have more than one row; the last one counts. */
  repeated: string[];
}

/**
 * Reads a table of fields as Excel saves it: comma, semicolon or tab, with or without a byte-order mark.
 * @returns null when no column names the files
 */
export function readFieldTable(text: string): FieldTable | null {
  const [head = [], ...rows] = parseCsv(text.replace(/^\uFEFF/, ''));
  const names = head.map(fieldOf);
  if (!names.includes('file')) return null;
  const table: FieldTable = {
    rows: new Map(),
    unknown: head.map(normalizeLine).filter((name, at) => name !== '' && names[at] === null),
    repeated: [],
  };
  for (const cells of rows) {
    const row: TableRow = {};
    for (const [index, name] of names.entries()) {
      const value = normalizeLine(cells[index] ?? '');
      if (name && value !== '') row[name] = value;
    }
    if (!row.file) continue;
    const key = fileKey(row.file);
    if (table.rows.has(key)) table.repeated.push(row.file);
    table.rows.set(key, row);
  }
  return table;
}

/** How files are compared by name: letters and slashes as one system or the other writes them. */
export function fileKey(file: string): string {
  return file.normalize('NFC').toLowerCase().replaceAll('\\', '/').replace(/^\.\//, '');
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
