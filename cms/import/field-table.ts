import { importMessages } from '../../src/i18n/import-messages.ts';
import { fold } from '../../src/lib/vietnamese/fold.ts';
import { normalizeLine } from '../../src/lib/vietnamese/normalize.ts';
import type { GivenField, GivenFields } from '../papers/given-fields.ts';
import { parseCsv } from '../tables/csv.ts';

const { columns } = importMessages;

export interface FieldTable {
  /** What each file is given, by its {@link fileKey}. */
  rows: Map<string, GivenFields>;
  /** Column heads that name no field. */
  unknownColumns: string[];
  /** Files that have more than one row; the last one counts. */
  repeatedFiles: string[];
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
    unknownColumns: head.map(normalizeLine).filter((name, at) => name !== '' && names[at] === null),
    repeatedFiles: [],
  };
  for (const cells of rows) {
    const row: GivenFields = {};
    for (const [index, name] of names.entries()) {
      const value = normalizeLine(cells[index] ?? '');
      if (name && value !== '') row[name] = value;
    }
    if (!row.file) continue;
    const key = fileKey(row.file);
    if (table.rows.has(key)) table.repeatedFiles.push(row.file);
    table.rows.set(key, row);
  }
  return table;
}

/** The form in which names of files are compared: systems differ in case, slashes and Unicode form. */
export function fileKey(file: string): string {
  return file.normalize('NFC').toLowerCase().replaceAll('\\', '/').replace(/^\.\//, '');
}

function fieldOf(head: string): GivenField | null {
  const wanted = fold(normalizeLine(head));
  const found = Object.entries(columns).find(([, names]) =>
    names.some((name) => fold(name) === wanted),
  );
  return (found?.[0] as GivenField | undefined) ?? null;
}
