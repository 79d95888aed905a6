import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CommitmentPage, commitmentStrings } from '../../src/i18n/commitment-strings.ts';
import { vietnamDate } from '../../src/lib/party/dates.ts';
import { codeVersion } from '../../src/release/code-version.ts';
import { ROOT } from './build-site.ts';

type Lines = (typeof commitmentStrings.pages)[CommitmentPage];
/** Every figure that a page of promises may state. */
export type FigureId = Lines extends infer Line
  ? Line extends object
    ? keyof Line
    : never
  : never;

/** Whether a run of the tests writes what it measured for the pages of promises (`npm run measure`). */
const IS_WRITING = process.env.WRITE_FIGURES === '1';

/** Writes a figure for the pages of promises, with the day and the code that was measured. */
export function noteFigure(id: FigureId, values: readonly (number | string)[]): void {
  if (!IS_WRITING) return;
  const git = (...args: string[]) => String(execFileSync('git', args, { cwd: ROOT })).trim();
  const commit = git('rev-parse', '--short', 'HEAD');
  const isChanged = git('status', '--porcelain', '--', 'src', 'cms', ':!src/measured').length > 0;
  const figure = {
    values,
    day: vietnamDate(new Date()),
    commit: isChanged ? `${commit}+` : commit,
    code: codeVersion(ROOT),
  };
  writeFileSync(join(ROOT, `src/measured/${id}.json`), `${JSON.stringify(figure)}\n`);
}
