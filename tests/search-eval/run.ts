import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { askMiniSearch, askPagefind } from './baselines.ts';
import { coldStart } from './cold-start.ts';
import { buildCorpusSite } from './corpus-site.ts';
import { openSite } from './eval-site.ts';
import { askAll, askWarm, type EvalQuery } from './measure.ts';
import { readOptions } from './options.ts';
import { medianOf, printBaselines, printCold, printQuality, summary } from './report.ts';

/**
 * `npm run eval:search`: right answers, bytes and times of search, on the project's own corpus at
 * 300 and 3,000 pages. `--corpus DIR --queries FILE` asks another corpus (DIR holds `content/`),
 * `--pages N` pads it.
 */

const HERE = import.meta.dirname;
const options = readOptions(process.argv.slice(2), process.env);
const COLD_QUERIES = 20;

const corpus = resolve(options.corpus || join(HERE, 'corpus'));
const sizes = (options.pages || (options.corpus ? '0' : '300,3000')).split(',').map(Number);
const sets = options.queries
  ? [{ name: 'queries', queries: readQueries(resolve(options.queries)) }]
  : [
      { name: 'tuning', queries: readQueries(join(HERE, 'tuning.jsonl')) },
      { name: 'held-out', queries: readQueries(join(HERE, 'held-out.jsonl')) },
    ];
let last = '';
for (const size of sizes) {
  const site = await buildCorpusSite(`c${size}`, join(corpus, 'content'), size);
  console.log(`\n## ${site.pages} pages, built in ${site.buildSeconds.toFixed(1)} s\n`);
  const { changed, leftOut } = site.repaired;
  if (changed.length > 0)
    console.log(
      `${changed.length} entries repaired for the model: ${changed.slice(0, 5).join(' ')} …`,
    );
  if (leftOut.length > 0) console.log(`${leftOut.length} left out: ${leftOut.join(' ')}`);
  const server = await openSite(site.outDir);
  for (const { name, queries } of sets) {
    const outcomes = await askAll(server, queries);
    printQuality(name, outcomes, name !== 'held-out' || options.show !== '');
    last = summary(outcomes);
  }
  if (!options.quick) {
    const all = sets.flatMap(({ queries }) => queries);
    const step = Math.max(1, Math.floor(all.length / COLD_QUERIES));
    const cold = [];
    for (const query of all.filter((_, index) => index % step === 0))
      cold.push(await coldStart(server, query.q));
    const warm = await askWarm(server, all.slice(0, 150));
    printCold(cold, warm);
    const ours = await askAll(server, all);
    const baselines = [
      {
        name: 'this search',
        outcomes: ours,
        firstKb: medianOf(cold.map(({ first }) => first.bytes / 1000)),
        ms: medianOf(warm),
      },
      await askPagefind(server, site.outDir, all),
      askMiniSearch(site.outDir, all),
    ];
    printBaselines(baselines);
  }
  await server.close();
}
console.log(last);

function readQueries(path: string): EvalQuery[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));
}
