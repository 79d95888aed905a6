import { readFileSync } from 'node:fs';
import { importMessages as messages } from '../../src/i18n/import-messages.ts';
import type { GivenFields } from '../papers/given-fields.ts';
import { decodeText } from '../tables/decode-text.ts';
import { type FieldTable, readFieldTable } from './field-table.ts';
import { type ImportResult, refused } from './result.ts';

/**
 * Reads the tables of fields among the sources; a later row for a file replaces an earlier one.
 * @returns rows by the key of the file's name, and a result for each table that is not wholly used
 */
export function readGivenTables(files: readonly string[]): {
  rows: Map<string, GivenFields>;
  problems: ImportResult[];
} {
  const rows = new Map<string, GivenFields>();
  const problems: ImportResult[] = [];
  for (const file of files) {
    const table = readTable(file);
    const reasons = table === null ? [messages.reasons.badTable] : unusedParts(table);
    if (reasons.length > 0) problems.push(refused(file, ...reasons));
    for (const [name, row] of table?.rows ?? []) rows.set(name, row);
  }
  return { rows, problems };
}

function unusedParts({ unknownColumns, repeatedFiles }: FieldTable): string[] {
  const { reasons } = messages;
  return [
    ...(unknownColumns.length > 0 ? [reasons.unknownColumns(unknownColumns.join(', '))] : []),
    ...repeatedFiles.map(reasons.repeatedRow),
  ];
}

/** Null for a table that cannot be read: one bad file must not keep the others out. */
function readTable(file: string): FieldTable | null {
  try {
    return readFieldTable(decodeText(readFileSync(file)));
  } catch {
    return null;
  }
}
