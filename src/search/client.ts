import { type Query, readQuery } from './query.ts';
import { answers, type Candidate, rank } from './rank.ts';
import { fromIndexText } from './text.ts';

export interface Result extends Candidate {
  url: string;
  kind: string;
  state: string;
  /** Excerpt with <mark>, made by Pagefind from escaped text. */
  excerpt: string;
}

export interface Answer {
  query: Query;
  /** How many pages match in all. */
  total: number;
  /** The best ones, ranked again by phrase and symbol. */
  results: Result[];
  /** Loads the next ones in Pagefind's order; empty when there are no more. */
  more: () => Promise<Result[]>;
}

/** The parts of Pagefind's browser interface that are used. */
interface Pagefind {
  options(options: { bundlePath: string; baseUrl: string }): Promise<void>;
  search(term: string): Promise<{ results: PagefindResult[] }>;
}
interface PagefindResult {
  id: string;
  score: number;
  data(): Promise<{
    url: string;
    excerpt: string;
    content: string;
    meta: Record<string, string>;
    filters: Record<string, string[]>;
  }>;
}

/** How many results are loaded and ranked again; each costs one small request. */
const RANKED = 20;

let loading: Promise<Pagefind> | undefined;

/** Loads Pagefind once, from the site's own address. */
export function loadPagefind(base: string): Promise<Pagefind> {
  loading ??= (async () => {
    const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
    await pagefind.options({ bundlePath: `${base}pagefind/`, baseUrl: base });
    return pagefind;
  })().catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/** Answers a query. @throws when the index cannot be loaded */
export async function search(text: string, base: string): Promise<Answer> {
  const pagefind = await loadPagefind(base);
  const query = readQuery(text);
  const exact = query.symbolKey ? (await pagefind.search(query.symbolKey)).results : [];
  const plain = (await pagefind.search(query.terms)).results;
  const found = [...new Map([...exact, ...plain].map((result) => [result.id, result])).values()];
  const best = found.slice(0, RANKED);
  const loaded = (await Promise.all(best.map(load))).filter((page) => answers(page, query.phrase));
  // Where some of the best do not hold what was typed, those after them do not either.
  if (loaded.length < best.length) {
    return { query, total: loaded.length, results: rank(loaded, query), more: async () => [] };
  }
  let shown = RANKED;
  const more = () => {
    const next = found.slice(shown, shown + RANKED);
    shown += next.length;
    return Promise.all(next.map(load));
  };
  return { query, total: found.length, results: rank(loaded, query), more };
}

async function load(result: PagefindResult): Promise<Result> {
  const { url, excerpt, content, meta, filters } = await result.data();
  return {
    url,
    kind: filters.kind?.[0] ?? '',
    state: fromIndexText(meta.state ?? ''),
    isDead: meta.validity === 'het-hieu-luc',
    title: fromIndexText(meta.title ?? ''),
    aliases: meta.aliases ?? '',
    content: fromIndexText(content),
    excerpt: fromIndexText(excerpt),
    score: result.score,
  };
}
