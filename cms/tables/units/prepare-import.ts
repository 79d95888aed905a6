import { importUnitStrings as strings } from '../../../src/i18n/import-unit-strings.ts';
import { type CalendarDate, vietnamDate } from '../../../src/lib/party/dates.ts';
import { units as collection } from '../../../src/model/collections/units.ts';
import { applyEdits } from '../../../src/organisation/jobs/apply-job.ts';
import type { UnitEdit } from '../../../src/organisation/jobs/job.ts';
import { withStatedTotals } from '../../../src/organisation/jobs/totals-of-job.ts';
import { existsOn, type Unit } from '../../../src/organisation/unit.ts';
import { parseContentFile } from '../../../src/source/content-files.ts';
import type { Table } from '../read-table.ts';
import { importProblems } from './check-import.ts';
import { headsOf } from './heads.ts';
import { type PlannedRow, planImport } from './plan-import.ts';
import { unitRows } from './unit-rows.ts';
import { unitText } from './unit-text.ts';

/** A file that holds no table of units; its message is for people. */
export class TableError extends Error {}

/** Where the units are that a table is compared with; paths are below the content folder. */
export interface UnitSource {
  list: () => Promise<string[]>;
  read: (path: string) => Promise<Uint8Array | null>;
}

/** The text of an entry as it was read (null where there is none) and as it is to be. */
export interface WrittenEntry {
  before: string | null;
  after: string;
}

/** What an import comes to: every row, and what it writes when nothing is wrong. */
export interface UnitImport {
  rows: PlannedRow[];
  unknown: string[];
  /** Units of today that the table does not name. */
  untouched: number;
  files: Map<string, WrittenEntry>;
  before: Unit[];
  after: Unit[];
}

/**
 * Compares a table with the units there are; writes nothing.
 * @param table null for a file that could not be read
 * @throws TableError
 */
export async function prepareImport(
  table: Table | null,
  source: UnitSource,
  now: Date,
): Promise<UnitImport> {
  const today = vietnamDate(now);
  if (!table) throw new TableError(strings.notReadable);
  const headed = headsOf(table);
  if (!headed) throw new TableError(strings.noHeads);
  const { texts, units, known } = await contentOf(source);
  const rows = planImport(unitRows(headed), units, today);
  const edits = withFigures(
    units,
    rows.flatMap(({ edit }) => edit ?? []),
    today,
  );
  const after = applyEdits(units, edits);
  const files = new Map<string, WrittenEntry>();
  for (const { slug, set } of edits) {
    const path = `${collection.folder}/${slug}.md`;
    const before = texts.get(path) ?? null;
    const { raw } = unitText(path, before === null ? null : Buffer.from(before), set);
    files.set(path, { before, after: raw });
  }
  await addProblems(rows, { before: units, after, files, known, now });
  const named = new Set(rows.map(({ slug }) => slug));
  const untouched = units.filter((unit) => existsOn(unit, today) && !named.has(unit.slug)).length;
  return { rows, unknown: headed.unknown, untouched, files, before: units, after };
}

/**
 * The edits with what committees state: a unit that the site did not know counts from its own first day, other numbers
 * from today.
 */
function withFigures(units: readonly Unit[], edits: readonly UnitEdit[], today: CalendarDate) {
  const begins = edits.flatMap(({ isNew, set }) => (isNew ? (set.from ?? []) : []));
  const [first = today] = [today, ...begins].sort();
  return withStatedTotals(units, withStatedTotals(units, edits, first, today), today, today);
}

/** Adds to each row what the guards say of its entry; what concerns all is said of the first. */
async function addProblems(
  rows: PlannedRow[],
  {
    before,
    after,
    files,
    known,
    now,
  }: Pick<UnitImport, 'before' | 'after' | 'files'> & { known: Set<string>; now: Date },
): Promise<void> {
  const texts = new Map([...files].map(([path, { after: text }]) => [path, text]));
  for (const found of await importProblems(before, after, texts, known, now)) {
    const row =
      rows.find(({ edit }) => edit && found.file === `${collection.folder}/${edit.slug}.md`) ??
      rows[0];
    row?.problems.push(strings.problems.field(found.field, found.problem, found.fix));
  }
}

async function contentOf(source: UnitSource) {
  const texts = new Map<string, string>();
  const known = new Set<string>();
  const units: Unit[] = [];
  for (const path of await source.list()) {
    const [folder, name = ''] = path.split('/');
    if (folder === 'van-ban') known.add(`documents/${name.replace(/\.\w+$/, '')}`);
    if (folder !== collection.folder || !name.endsWith('.md')) continue;
    const bytes = await source.read(path);
    if (!bytes) continue;
    const text = Buffer.from(bytes).toString('utf8');
    texts.set(path, text);
    const { id, data } = parseContentFile(path, bytes);
    const read = collection.schema.safeParse(data);
    if (read.success) units.push({ ...read.data, slug: id });
  }
  return { texts, known, units };
}
