import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import MiniSearch from 'minisearch';
import { close, createIndex } from 'pagefind';
import { fold } from '../../src/lib/vietnamese/fold.ts';
import { readPage } from '../../src/search/build/page-text.ts';
import { BASELINE_FOLDER, type EvalSite } from './eval-site.ts';
import type { EvalQuery, QueryOutcome } from './measure.ts';

/** How a search does on the pages and queries; others are the baselines for this one. */
export interface BaselineResult {
  name: string;
  outcomes: QueryOutcome[];
  /** KB over the wire before the first answer can be there. */
  firstKb: number;
  /** Median milliseconds of an answer once everything is loaded. */
  ms: number;
}

/** A page of a built site as others index it. */
export interface BuiltText {
  path: string;
  html: string;
  title: string;
  text: string;
}

/** The pages of a built site that search knows. */
export function builtTexts(outDir: string): BuiltText[] {
  return readdirSync(outDir, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('index.html'))
    .flatMap((file) => {
      const html = readFileSync(join(outDir, file), 'utf8');
      const page = readPage(html);
      if (!page) return [];
      const path = `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`;
      const text = page.blocks.map((block) => block.text).join('\n');
      return [{ path, html, title: page.facts.title, text }];
    });
}

/** Pagefind as it comes: its own index of the same pages, its own script, the query as typed. */
export async function askPagefind(
  site: EvalSite,
  outDir: string,
  queries: readonly EvalQuery[],
): Promise<BaselineResult> {
  const folder = join(outDir, BASELINE_FOLDER);
  const { index } = await createIndex();
  if (!index) throw new Error('Pagefind');
  for (const { path, html } of builtTexts(outDir)) {
    const content = html
      .replace('data-search-body', 'data-pagefind-body')
      .replaceAll('data-search-skip', 'data-pagefind-ignore');
    await index.addHTMLFile({ url: path, content });
  }
  await index.writeFiles({ outputPath: folder });
  await close();
  // Its engine is WebAssembly, which the site's policy does not allow.
  const { page, context } = await site.open({ bypassCSP: true });
  await page.goto(`${site.origin}/tim-kiem/`);
  const ask = (text: string) =>
    page.evaluate(async (query) => {
      const address = '/_a/pagefind-as-it-comes/pagefind.js';
      const pagefind = await import(address);
      const start = performance.now();
      const { results } = await pagefind.search(query);
      const ms = performance.now() - start;
      const loaded: { url: string }[] = await Promise.all(
        results.slice(0, 5).map((result: { data(): Promise<{ url: string }> }) => result.data()),
      );
      return { ms, found: loaded.map(({ url }) => url.replace('/_a/', '/')) };
    }, text);
  site.served.length = 0;
  await ask('đóng dấu treo giáp lai');
  const firstKb = site.served.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
  const outcomes: QueryOutcome[] = [];
  for (const query of queries) {
    const { found } = await ask(query.q);
    const { ms } = await ask(query.q);
    outcomes.push({ query, found, ms });
  }
  await context.close();
  rmSync(folder, { recursive: true, force: true });
  return { name: 'Pagefind as it comes', outcomes, firstKb, ms: median(outcomes) };
}

/** MiniSearch over folded words and pairs of words, with its usual settings; the index is loaded whole. */
export function askMiniSearch(outDir: string, queries: readonly EvalQuery[]): BaselineResult {
  const tokens = (text: string) => {
    const words = fold(text).match(/[a-z0-9]+/g) ?? [];
    return [...words, ...words.slice(1).map((word, at) => `${words[at]}_${word}`)];
  };
  const search = new MiniSearch({
    fields: ['title', 'text'],
    idField: 'path',
    tokenize: tokens,
    processTerm: (term) => term,
    searchOptions: { boost: { title: 3 }, prefix: false },
  });
  search.addAll(builtTexts(outDir).map(({ path, title, text }) => ({ path, title, text })));
  const json = Buffer.from(JSON.stringify(search));
  const outcomes = queries.map((query): QueryOutcome => {
    const start = performance.now();
    const found = search
      .search(query.q)
      .slice(0, 5)
      .map(({ id }) => String(id));
    return { query, found, ms: performance.now() - start };
  });
  const compressed = brotliCompressSync(json, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
  return {
    name: 'MiniSearch, folded, pairs',
    outcomes,
    firstKb: compressed.length / 1000,
    ms: median(outcomes),
  };
}

function median(outcomes: readonly QueryOutcome[]): number {
  const times = outcomes.map(({ ms }) => ms).sort((left, right) => left - right);
  return times[Math.floor(times.length / 2)] ?? 0;
}
