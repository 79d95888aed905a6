import { keyOf } from '../../lib/party/symbol.ts';
import { fold } from '../../lib/vietnamese/fold.ts';
import { isSubstance, type Query, type QueryWord, type Wording } from '../query/query.ts';
import { keyPrefix, keyToken } from '../text/tokens.ts';
import { holdsWord, type Look, type Pair, planPairs, singleToken } from './plan.ts';
import { type Evidence, scorePage } from './score.ts';
import type { Hits, SearchablePart } from './types.ts';
import { OTHER_MARKS_WORTH, OTHER_SINGLE_WORTH, SINGLE_WORTH } from './weights.ts';

/** A page that answers, before it is shown. */
export interface RankedPage {
  part: number;
  page: number;
  score: number;
  /** Share of the query's words the page holds, 0 to 1. */
  coverage: number;
  /** Whether the page surely answers: the words side by side, or the symbol asked for. */
  isSure: boolean;
  /** Whether its title alone holds all words. */
  isByTitle: boolean;
  /** Whether it is the document whose symbol was typed. */
  isAskedFor: boolean;
}

export interface PartResult {
  ranked: RankedPage[];
  /** Pairs of the query that no page of the part has side by side, with the marks typed. */
  unknownPairs: Pair[];
}

/** Words looked up alone; they stand in the index beside their pairs and cost few requests more. */
const MAX_SINGLES = 5;
/** A page with so much of the query needs no closer look. */
const ALL_BUT_SURE = 0.9;
/** What a pair on every page still counts. */
const LEAST_RARITY = 0.4;
/** Pages that hold less of the query than this are no answer. */
const MIN_COVERAGE = 0.5;

/** Ranks the pages of one part for one wording of a query, at a first look or a close one. */
export async function rankPart(
  part: SearchablePart,
  query: Query,
  wording: Wording,
  look: Look,
): Promise<PartResult> {
  const { words } = wording;
  const titles = part.titles.match(words);
  const pairs = planPairs(words, look);
  const found = await Promise.all(
    pairs.map(
      async (pair): Promise<FoundPair> => ({
        pair,
        ...(await lookUp(part, pair.tokens, pair.exact)),
      }),
    ),
  );
  const keys = await lookUpKeys(part, query);
  const pages = new Set<number>(titles.keys());
  for (const { hits } of found) for (const page of hits.keys()) pages.add(page);
  for (const hits of [keys.symbol, ...keys.dates]) for (const page of hits.keys()) pages.add(page);
  const askedFor = fitsSymbol(part, query);
  for (const page of askedFor.keys()) pages.add(page);
  const dated = fitsDates(part, query);
  for (const page of dated) pages.add(page);

  const rarity = pairRarity(found, part.directory.pages.length);
  const weights = wordWeights(words, part, found, rarity);
  const weighed = found.map((each, index) => ({
    ...each,
    pair: { ...each.pair, weight: each.pair.weight * (rarity[index] ?? 1) },
  }));
  const evidence = (page: number, singles: readonly FoundSingle[]): Evidence => ({
    words,
    weights,
    facts: part.directory.pages[page],
    title: titles.get(page),
    pairs: weighed.map(({ pair, hits, exact }) => ({
      pair,
      places: hits.get(page),
      isExact: exact === null || exact.has(page),
    })),
    singles: new Map(
      singles.map((single) => [
        single.at,
        { worth: worthOf(single, page), places: single.hits.get(page)?.places ?? [] },
      ]),
    ),
    symbol: askedFor.get(page) ?? (keys.symbol.has(page) ? 'cited' : undefined),
    dates: {
      isOfDay: dated.has(page),
      named: keys.dates.filter((hits) => hits.has(page)).length / Math.max(1, keys.dates.length),
    },
    query,
  });
  // A first look has not seen all words.
  const leastCoverage = look === 'first' ? MIN_COVERAGE / 2 : MIN_COVERAGE;
  const best = (singles: readonly FoundSingle[]) =>
    [...pages]
      .map(
        (page): RankedPage => ({ part: part.number, page, ...scorePage(evidence(page, singles)) }),
      )
      .filter(({ coverage, score }) => coverage >= leastCoverage || score >= 60)
      .sort((left, right) => right.score - left.score || left.page - right.page);

  let ranked = best([]);
  const alone = lookedUpAlone(words, weights, ranked[0]);
  if (alone.length > 0 && !query.isSymbolOnly && (look === 'close' || words.length === 1)) {
    const singles = await Promise.all(
      alone.map(async (at): Promise<FoundSingle> => {
        const word = words[at] as QueryWord;
        const tokens = [singleToken(word)];
        const looked = await lookUp(part, tokens, word.isMarked ? tokens : null);
        return { at, isWholeQuery: words.length === 1, ...looked };
      }),
    );
    for (const { hits } of singles) for (const page of hits.keys()) pages.add(page);
    ranked = best(singles);
  }
  return {
    ranked,
    unknownPairs: found
      .filter(({ hits, exact }) => (exact ?? hits).size === 0)
      .map(({ pair }) => pair),
  };
}

/** Pages that hold an index word. */
interface Found {
  hits: Hits;
  /** Pages where its marks stand as typed; null when they do not matter. */
  exact: Hits | null;
}

interface FoundPair extends Found {
  pair: Pair;
}

interface FoundSingle extends Found {
  at: number;
  isWholeQuery: boolean;
}

async function lookUp(
  part: SearchablePart,
  tokens: readonly string[],
  exactTokens: readonly string[] | null,
): Promise<Found> {
  const find = async (wanted: readonly string[], isExact: boolean) =>
    together(await Promise.all(wanted.map((token) => part.find(token, isExact))));
  const hits = await find(tokens, false);
  if (!exactTokens) return { hits, exact: null };
  const exact = await find(exactTokens, true);
  return { hits, exact: new Map([...exact].filter(([page]) => hits.has(page))) };
}

/** Pages that hold any of several index words. */
function together([first = new Map(), ...others]: readonly Hits[]): Hits {
  if (others.length === 0) return first;
  const all = new Map(first);
  for (const [page, { places, isInHeading }] of others.flatMap((hits) => [...hits])) {
    const known = all.get(page);
    all.set(page, {
      places: [...(known?.places ?? []), ...places].sort((left, right) => left - right),
      isInHeading: isInHeading || (known?.isInHeading ?? false),
    });
  }
  return all;
}

function worthOf({ hits, exact, isWholeQuery }: FoundSingle, page: number): number {
  if (!hits.has(page)) return 0;
  const isExact = exact === null || exact.has(page);
  if (isWholeQuery) return isExact ? 1 : OTHER_MARKS_WORTH;
  return isExact ? SINGLE_WORTH : OTHER_SINGLE_WORTH;
}

async function lookUpKeys(part: SearchablePart, query: Query) {
  const none: Hits = new Map();
  const { symbol } = query;
  const key = symbol?.number && symbol.type ? keyOf(symbol) : '';
  const [cited, ...dates] = await Promise.all([
    key === '' ? none : part.find(symbol?.issuer ? keyToken(key) : keyPrefix(key), false),
    ...query.dates.map((date) => part.find(keyToken(date), false)),
  ]);
  return { symbol: cited, dates };
}

/** Documents whose symbol is the one asked for, or fits the part of it that was given. */
function fitsSymbol(part: SearchablePart, query: Query): Map<number, 'whole' | 'fits'> {
  const asked = query.symbol;
  const found = new Map<number, 'whole' | 'fits'>();
  if (!asked) return found;
  part.directory.pages.forEach((_, page) => {
    const symbol = part.titles.symbol(page);
    if (!symbol || symbol.number !== asked.number) return;
    const same = (left: string | null, right: string | null) =>
      fold(left ?? '') === fold(right ?? '');
    const typeFits = asked.type === null || same(asked.type, symbol.type);
    const issuerFits = asked.issuer === null || same(asked.issuer, symbol.issuer);
    const yearFits = asked.year === null || asked.year === symbol.year;
    if (!typeFits || !issuerFits || !yearFits) return;
    const isWhole = asked.issuer !== null && (asked.type !== null || symbol.type === null);
    found.set(page, isWhole ? 'whole' : 'fits');
  });
  return found;
}

function fitsDates(part: SearchablePart, { dates }: Query): Set<number> {
  const found = new Set<number>();
  if (dates.length === 0) return found;
  part.directory.pages.forEach(({ date, kind }, page) => {
    const day = date?.replaceAll('-', '') ?? '';
    const isDated = kind === 'documents' || kind === 'news';
    if (isDated && dates.some((asked) => day.startsWith(asked))) found.add(page);
  });
  return found;
}

/** How much each pair tells: one on few pages all, one on many little (inverse document frequency). */
function pairRarity(found: readonly FoundPair[], pages: number): number[] {
  return found.map(({ hits }) => {
    const rare = Math.log(1 + pages / (1 + hits.size)) / Math.log(1 + pages);
    return LEAST_RARITY + (1 - LEAST_RARITY) * rare;
  });
}

/** A word counts by the rarest pair it stands in, and less when it is on many pages by itself. */
function wordWeights(
  words: readonly QueryWord[],
  part: SearchablePart,
  found: readonly FoundPair[],
  rarity: readonly number[],
): number[] {
  const { common } = part.directory;
  return words.map(({ key, weight }, at) => {
    const own = found.flatMap(({ pair, hits }, index) =>
      hits.size > 0 && holdsWord(pair, at) ? [rarity[index] ?? 1] : [],
    );
    const rare = own.length > 0 ? Math.max(...own) : 1;
    return weight * rare * (1 - 0.5 * (common[key] ?? 0));
  });
}

/** Words of substance, which may stand apart from their neighbours; none when a page has them all. */
function lookedUpAlone(
  words: readonly QueryWord[],
  weights: readonly number[],
  best: RankedPage | undefined,
): number[] {
  if (words.length === 1) return (words[0]?.plain.length ?? 0) > 1 ? [0] : [];
  if (best && best.coverage > ALL_BUT_SURE) return [];
  return words
    .map((word, at) => ({ word, at }))
    .filter(({ word }) => isSubstance(word) && word.plain.length > 1)
    .sort((left, right) => (weights[right.at] ?? 0) - (weights[left.at] ?? 0))
    .slice(0, MAX_SINGLES)
    .map(({ at }) => at);
}
