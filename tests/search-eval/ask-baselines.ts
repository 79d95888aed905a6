import { askMiniSearch, askPagefind, builtTexts } from './baselines.ts';
import { openSite } from './eval-site.ts';
import { fullTextServer } from './full-text-server.ts';
import type { GradedOutcome, GradedQuery } from './graded.ts';
import { gradedSummary } from './report-graded.ts';

/** Asks others the same queries of the same pages, and prints a line for each. */
export async function askBaselines(outDir: string, queries: readonly GradedQuery[]): Promise<void> {
  const plain = queries.map((query) => ({ ...query, rel: query.best }));
  const graded = (list: readonly { found: string[] }[]): GradedOutcome[] =>
    list.map(({ found }, at) => ({ query: queries[at] as GradedQuery, found }));
  const ask = fullTextServer(builtTexts(outDir));
  const ofServer = queries.map(({ q }) => ({ found: ask(q) }));
  console.log(`SQLite FTS5 on a server, folded: ${gradedSummary(graded(ofServer))}`);
  const mini = askMiniSearch(outDir, plain);
  console.log(
    `${mini.name}: ${gradedSummary(graded(mini.outcomes))} · ${Math.round(mini.firstKb)} KB first`,
  );
  const server = await openSite(outDir);
  const pagefind = await askPagefind(server, outDir, plain);
  console.log(
    `${pagefind.name}: ${gradedSummary(graded(pagefind.outcomes))} · ${Math.round(pagefind.firstKb)} KB first`,
  );
  await server.close();
}
