import { importUnitStrings as strings, unitWords } from '../../../src/i18n/import-unit-strings.ts';
import type { CalendarDate } from '../../../src/lib/party/dates.ts';
import { parseVietnameseDate } from '../../../src/lib/party/read-date.ts';
import { fold } from '../../../src/lib/vietnamese/fold.ts';
import type { Unit } from '../../../src/organisation/unit.ts';
import type { HeadedTable, UnitColumn } from './heads.ts';

/** A row of the table as it was understood; absent values were empty cells. */
export interface UnitRow {
  line: number;
  slug?: string;
  name: string;
  type?: Unit['type'];
  group?: NonNullable<Unit['group']>;
  parent?: string;
  phone?: string;
  mailbox?: string;
  address?: string;
  members?: number;
  from?: CalendarDate;
  head?: string;
  deputy?: string;
  problems: string[];
}

const { problems: words } = strings;

/** Every row of a table. */
export function unitRows({ columns, rows }: HeadedTable): UnitRow[] {
  return rows.map(({ line, cells }) =>
    unitRow(line, (column) => cells[columns.get(column) ?? -1] ?? ''),
  );
}

function unitRow(line: number, cell: (column: UnitColumn) => string): UnitRow {
  const row: UnitRow = { line, name: cell('name'), problems: [] };
  for (const key of ['slug', 'parent', 'mailbox', 'address', 'head', 'deputy'] as const)
    if (cell(key) !== '') row[key] = cell(key);
  if (cell('phone') !== '') row.phone = phoneOf(cell('phone'));
  if (row.name === '') row.problems.push(words.noName);
  readType(row, cell('type'));
  readGroup(row, cell('group'));
  readMembers(row, cell('members'));
  readDate(row, cell('from'));
  return row;
}

/** Spreadsheets take numbers for numbers: 0200 3000 100 comes back as 2003000100. */
function phoneOf(text: string): string {
  return /^[1-9]\d{8,9}$/.test(text) ? `0${text}` : text;
}

function readType(row: UnitRow, text: string): void {
  const type = text === '' ? typeOfName(row.name) : wordFor(unitWords.type, text);
  if (type) row.type = type;
  else if (text !== '') row.problems.push(words.badType(text));
}

function typeOfName(name: string): Unit['type'] | null {
  const folded = fold(name);
  if (folded.startsWith('dang bo ')) return 'dang-bo-co-so';
  return folded.startsWith('chi bo ') ? 'chi-bo-co-so' : null;
}

function readGroup(row: UnitRow, text: string): void {
  if (text === '') return;
  const group = wordFor(unitWords.group, text);
  if (group) row.group = group;
  else row.problems.push(words.badGroup(text));
}

function readMembers(row: UnitRow, text: string): void {
  if (text === '') return;
  // "1.234", "1 234", "12.0" and "12 đảng viên" are numbers of people.
  const digits = fold(text)
    .replace(/\s*(?:dang vien|dv|nguoi)$/, '')
    .replace(/[.,]0+$/, '')
    .replace(/(?<=\d)[. ,](?=\d{3}(?!\d))/g, '');
  if (/^\d{1,6}$/.test(digits)) row.members = Number(digits);
  else row.problems.push(words.badNumber(text));
}

/** Days are written, or are the number a spreadsheet counts from 30/12/1899. */
function readDate(row: UnitRow, text: string): void {
  if (text === '') return;
  const serial = /^\d{5}(?:\.0+)?$/.test(text) ? Number(text) : null;
  const day =
    serial === null
      ? parseVietnameseDate(text)
      : new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10);
  if (day) row.from = day;
  else row.problems.push(words.badDate(text));
}

function wordFor<K extends string>(table: Record<K, readonly string[]>, text: string): K | null {
  const wanted = fold(text).trim();
  const entries = Object.entries(table) as [K, readonly string[]][];
  return entries.find(([, all]) => all.includes(wanted))?.[0] ?? null;
}
