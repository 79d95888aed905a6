import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ROOT } from '../helpers/build-site.ts';
import { archiveQueries } from './archive-queries.ts';
import { askBaselines } from './ask-baselines.ts';
import { askEngine } from './ask-engine.ts';
import { buildArchiveSite } from './corpus-site.ts';
import { isFrozen, readGraded } from './graded.ts';
import { gradedSummary, printGraded, printGradedMisses } from './report-graded.ts';

/**
 * `npm run eval:people -- SIZES [--site DIR] [--baselines] [--misses]`: graded queries of clerks, members
 * and trainees on the sample content, alone ("0") and with an archive of so many entries, in the tuned
 * and the frozen half. `--site DIR` asks a site that was built before, with the one size given; `--baselines` asks
 * others too; `--misses` prints those of the tuned half.
 */
const args = process.argv.slice(2);
const sizes = (args.find((each) => /^\d+(?:,\d+)*$/.test(each)) ?? '0,2400').split(',').map(Number);
const siteAt = args.indexOf('--site');
/**
 * The later files were written before the ranking was tuned once more, the last by somebody who saw the content alone;
 * the halves of each are reported by themselves too.
 */
const [first = [], ...later] = ['people', 'people-later', 'people-strangers'].map((name) =>
  readGraded(join(import.meta.dirname, `${name}.jsonl`)),
);
const people = [...first, ...later.flat()];
/** Written by whoever last changed the ranking: shows what broke, claims nothing. */
const own = readGraded(join(import.meta.dirname, 'sanity.jsonl'));

for (const size of sizes) {
  const outDir =
    siteAt >= 0
      ? resolve(args[siteAt + 1] ?? '')
      : buildArchiveSite(`people-${size}`, join(ROOT, 'content'), size);
  if (!existsSync(outDir)) throw new Error(`no site: ${outDir}`);
  const queries = size === 0 ? people : [...people, ...archiveQueries(size)];
  console.log(`\n## ${countPages(outDir)} pages\n`);
  const outcomes = await askEngine(outDir, queries);
  const tuned = outcomes.filter(({ query }) => !isFrozen(query));
  const frozen = outcomes.filter(({ query }) => isFrozen(query));
  printGraded('tuned half', tuned);
  printGraded('frozen half', frozen);
  for (const set of later) {
    const isOfSet = ({ query }: (typeof outcomes)[number]) => set.includes(query);
    console.log(`from ${set[0]?.id} on, tuned half: ${gradedSummary(tuned.filter(isOfSet))}`);
    console.log(`from ${set[0]?.id} on, frozen half: ${gradedSummary(frozen.filter(isOfSet))}`);
  }
  console.log(`own queries: ${gradedSummary(await askEngine(outDir, own))}`);
  if (args.includes('--misses')) printGradedMisses(tuned);
  console.log(`this search: ${gradedSummary(outcomes)}`);
  if (args.includes('--baselines')) await askBaselines(outDir, queries);
}

function countPages(outDir: string): number {
  return readdirSync(outDir, { recursive: true }).filter((file) =>
    String(file).endsWith('index.html'),
  ).length;
}
