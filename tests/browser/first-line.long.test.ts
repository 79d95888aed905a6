import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PATIENCE_MS } from '../helpers/browser.ts';
import { ROOT, SITE } from '../helpers/build-site.ts';
import { type SlowLine, slowLine } from '../helpers/slow-line.ts';
import { coldStart } from '../search-eval/cold-start.ts';
import { type EvalSite, openSite } from '../search-eval/eval-site.ts';
import { readGraded } from '../search-eval/graded.ts';

const LOADS = 100;
const all = readGraded(join(ROOT, 'tests/search-eval/people.jsonl'));
const queries = all.filter((_, at) => at % Math.floor(all.length / LOADS) === 0).slice(0, LOADS);
let site: EvalSite;
let line: SlowLine;
beforeAll(async () => {
  site = await openSite(SITE);
  const port = Number(new URL(site.origin).port);
  line = await slowLine(port, { bytesPerSecond: 200_000, roundTripMs: 150 });
});
afterAll(async () => {
  line.close();
  await site.close();
});

it('never changes in a hundred cold loads on a slow line', {
  timeout: LOADS * PATIENCE_MS,
}, async () => {
  const changed: string[] = [];
  for (const { q } of queries)
    if ((await coldStart(site, q, line.origin)).firstLineChanges > 0) changed.push(q);
  expect(queries).toHaveLength(LOADS);
  expect(changed).toEqual([]);
});
