import { basename } from 'node:path';
import { importUnitStrings as strings } from '../../../src/i18n/import-unit-strings.ts';
import {
  prepareImport,
  TableError,
  type UnitImport,
  type UnitSource,
} from '../../tables/units/prepare-import.ts';
import { importReport } from '../../tables/units/report.ts';
import { CONTENT, type Snapshot } from '../store/entry-index.ts';
import { cellsOf } from '../workers/text-work.ts';
import type { Call, Handler } from './context.ts';
import { HttpError } from './http-error.ts';
import { draftFaults, draftTogether, type UnitFile } from './unit-drafts.ts';

/** What a table of units would write, row by row; writes nothing. */
export const planUnitTable: Handler<'planUnitTable'> = async (call, { table }) => {
  const { imported, files } = await readUnitTable(call, table);
  const report = importReport(imported, call.services.now());
  return { ...report, faults: await faultsOf(call, imported, files), entries: files.length };
};

/**
 * Makes the drafts of a table, all or none, and binds them together.
 * @throws HttpError `broken` with the reasons when a row is wrong
 */
export const draftUnitTable: Handler<'draftUnitTable'> = async (call, { table, send }) => {
  const { imported, files } = await readUnitTable(call, table);
  const faults = await faultsOf(call, imported, files);
  if (faults.length > 0) throw new HttpError('broken', faults.join(' '), { problems: [] });
  return draftTogether(call, files, send);
};

/** @throws HttpError `broken` when it is no table, or one without heads */
async function readUnitTable(call: Call, table: string) {
  const { store, now } = call.services;
  const cells = await cellsOf(Buffer.from(table, 'base64'), call.account.login);
  const main = await store.main();
  try {
    const imported = await prepareImport(cells, sourceOf(call, main), now());
    return { imported, files: filesOf(imported, main) };
  } catch (error) {
    if (error instanceof TableError) throw new HttpError('broken', error.message, { problems: [] });
    throw error;
  }
}

/** The published content, as an import reads it. */
function sourceOf({ services }: Call, { files }: Snapshot): UnitSource {
  return {
    list: async () =>
      [...files.keys()].flatMap((path) =>
        path.startsWith(CONTENT) ? [path.slice(CONTENT.length)] : [],
      ),
    read: async (path) => {
      const blob = files.get(`${CONTENT}${path}`);
      return blob ? services.store.repository.readBlob(blob) : null;
    },
  };
}

function filesOf(imported: UnitImport, main: Snapshot): UnitFile[] {
  return [...imported.files].map(([below, { after }]) => {
    const path = `${CONTENT}${below}`;
    const slug = basename(below, '.md');
    const title = imported.after.find((unit) => unit.slug === slug)?.name ?? slug;
    return { slug, title, path, base: main.files.get(path) ?? null, raw: after };
  });
}

/** Why nothing can be written. */
async function faultsOf(
  call: Call,
  { rows }: UnitImport,
  files: readonly UnitFile[],
): Promise<string[]> {
  const wrong = rows.filter(({ problems }) => problems.length > 0).length;
  return [...(wrong > 0 ? [strings.wrongRows(wrong)] : []), ...(await draftFaults(call, files))];
}
