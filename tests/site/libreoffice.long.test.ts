import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parseCsv } from '../../cms/tables/csv.ts';
import { SITE } from '../helpers/build-site.ts';
import { convertFiles, soffice } from '../helpers/libreoffice.ts';

if (soffice === null) console.log('LibreOffice is not installed: nothing is opened with it');
const folder = mkdtempSync(join(tmpdir(), 'bang-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The choice that LibreOffice offers for a file with a mark of UTF-8: commas, quotes, UTF-8, every value as it looks. */
const OPENING = 'Text - txt - csv (StarCalc):44,34,76,1,,1066,false,false';
const WRITING = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true';

/** The cells of a table as LibreOffice shows them. */
async function openedCells(file: string): Promise<string[][]> {
  const out = join(folder, 'out');
  mkdirSync(out, { recursive: true });
  const options = [`--infilter=${OPENING}`];
  await convertFiles(folder, [file], { to: WRITING, outDir: out, options });
  return parseCsv(readFileSync(join(out, basename(file)), 'utf8').replace(/^\uFEFF/, ''));
}

describe.runIf(soffice !== null)('tables of the site in LibreOffice', () => {
  it.each(['don-vi', 'chuc-danh', 'thay-doi-to-chuc', 'van-ban'])(
    '%s.csv has every cell it was written with',
    async (name) => {
      const file = join(SITE, `du-lieu-mo/${name}.csv`);
      const written = parseCsv(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
      expect(written.length).toBeGreaterThan(20);
      expect(await openedCells(file)).toEqual(written);
    },
  );
});
