import { join, resolve } from 'node:path';
import { ROOT } from '../helpers/build-site.ts';
import { type LineSpeed, slowLine } from '../helpers/slow-line.ts';
import { archiveQueries } from '../search-eval/archive-queries.ts';
import { type ColdStart, coldStart } from '../search-eval/cold-start.ts';
import { buildArchiveSite } from '../search-eval/corpus-site.ts';
import { openSite } from '../search-eval/eval-site.ts';
import { readGraded } from '../search-eval/graded.ts';

/**
 * What a first answer costs from cold on slow lines, at 3,000 pages: requests, bytes, when the field, the first
 * result and the last excerpt are there, and how often the first line changed after it was shown.
 * `node tests/bench/search-lines.ts [COUNT] [SITE]`: so many queries a line; a built site is used where one is named.
 */
const ARCHIVE = 2400;
const LINES: Record<string, LineSpeed> = {
  '1.6 Mbit/s, 150 ms': { bytesPerSecond: 200_000, roundTripMs: 150 },
  '400 kbit/s, 400 ms': { bytesPerSecond: 50_000, roundTripMs: 400 },
};

const [count = '50', given] = process.argv.slice(2);
const outDir = given
  ? resolve(given)
  : buildArchiveSite(`people-${ARCHIVE}`, join(ROOT, 'content'), ARCHIVE);
const all = [
  ...readGraded(join(ROOT, 'tests/search-eval/people.jsonl')),
  ...archiveQueries(ARCHIVE),
];
const queries = all.filter((_, at) => at % Math.ceil(all.length / Number(count)) === 0);
const site = await openSite(outDir);
const rows: Record<string, Record<string, string | number>> = {};
for (const [name, speed] of Object.entries(LINES)) {
  const line = await slowLine(Number(new URL(site.origin).port), speed);
  const cold: ColdStart[] = [];
  for (const { q } of queries) cold.push(await coldStart(site, q, line.origin));
  line.close();
  rows[name] = {
    loads: cold.length,
    'requests to the first answer': spread(cold.map(({ first }) => first.requests)),
    'KB to the first answer': spread(cold.map(({ first }) => first.bytes / 1000)),
    'KB settled': spread(cold.map(({ settled }) => settled.bytes / 1000)),
    'field ms': spread(cold.map(({ fieldMs }) => fieldMs)),
    'first result ms': spread(cold.map(({ firstResultMs }) => firstResultMs)),
    'settled ms': spread(cold.map(({ settledMs }) => settledMs)),
    'first line changed': cold.reduce((sum, each) => sum + each.firstLineChanges, 0),
  };
}
await site.close();
console.log('median (9 of 10 are below)');
for (const [name, row] of Object.entries(rows)) console.log(name, row);

function spread(values: readonly number[]): string {
  const sorted = values.toSorted((left, right) => left - right);
  const at = (share: number) => Math.round(sorted[Math.floor(share * (sorted.length - 1))] ?? 0);
  return `${at(0.5)} (${at(0.9)})`;
}
