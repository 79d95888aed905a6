import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { findConverter } from '../../cms/import/old-word/find-converter.ts';
import { parseCsv } from '../../cms/tables/csv.ts';
import { SITE } from '../helpers/build-site.ts';

const converter = findConverter();
if (!converter) console.log('LibreOffice is not installed: nothing is opened with it');
const folder = mkdtempSync(join(tmpdir(), 'bang-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The choice that LibreOffice offers for a file with a mark of UTF-8: commas, quotes, UTF-8, every value as it looks. */
const OPENING = 'Text - txt - csv (StarCalc):44,34,76,1,,1066,false,false';
const WRITING = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true';

/** The cells of a table as LibreOffice shows them. */
function openedCells(file: string): string[][] {
  const out = join(folder, 'out');
  mkdirSync(out, { recursive: true });
  execFileSync(
    converter ?? '',
    [
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`,
      ...['--headless', `--infilter=${OPENING}`, '--convert-to', WRITING, '--outdir', out, file],
    ],
    { timeout: 90_000, stdio: 'ignore' },
  );
  return parseCsv(readFileSync(join(out, basename(file)), 'utf8').replace(/^\uFEFF/, ''));
}

describe.runIf(converter !== null)('tables of the site in LibreOffice', () => {
  it.each(['don-vi', 'chuc-danh', 'thay-doi-to-chuc', 'van-ban'])(
    '%s.csv has every cell it was written with',
    (name) => {
      const file = join(SITE, `du-lieu-mo/${name}.csv`);
      const written = parseCsv(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
      expect(written.length).toBeGreaterThan(20);
      expect(openedCells(file)).toEqual(written);
    },
  );
});
