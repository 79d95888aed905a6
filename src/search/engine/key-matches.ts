import { keyOf } from '../../lib/party/symbol.ts';
import { fold } from '../../lib/vietnamese/fold.ts';
import type { PostingList } from '../pagefind/index-reader.ts';
import type { Query } from '../query/query.ts';
import { keyPrefix, keyToken } from '../text/tokens.ts';
import type { SearchableShard } from './searchable-shard.ts';

/** Whether a document's symbol is the one asked for, or only fits the parts of it that were given. */
export type SymbolFit = 'whole' | 'partial';

/** Pages that match the symbol and the dates of a query, by what they are and by what they cite. */
export interface KeyMatches {
  symbolFits: ReadonlyMap<number, SymbolFit>;
  citesSymbol: PostingList;
  /** Pages of one of the dates. */
  dated: ReadonlySet<number>;
  /** For each date, the pages that name it. */
  citesDate: PostingList[];
}

/** Finds the pages of a shard that match a query's symbol and dates. @throws when the index cannot be loaded */
export async function matchKeys(shard: SearchableShard, query: Query): Promise<KeyMatches> {
  const { ofSymbol, ofDates } = keyTokens(query);
  const [citesSymbol = new Map(), ...citesDate] = await Promise.all([
    ofSymbol === null ? new Map() : shard.find(ofSymbol, false),
    ...ofDates.map((token) => shard.find(token, false)),
  ]);
  return {
    symbolFits: fittingDocuments(shard, query),
    citesSymbol,
    dated: pagesOfDates(shard, query),
    citesDate,
  };
}

/** The index words of a query's symbol and dates. */
export function keyTokens({ symbol, dates }: Pick<Query, 'symbol' | 'dates'>): {
  ofSymbol: string | null;
  ofDates: string[];
} {
  const key = symbol?.number && symbol.type ? keyOf(symbol) : '';
  const token = symbol?.issuer ? keyToken(key) : keyPrefix(key);
  return { ofSymbol: key === '' ? null : token, ofDates: dates.map(keyToken) };
}

/** All pages among the matches. */
export function matchedPages({ symbolFits, citesSymbol, dated, citesDate }: KeyMatches): number[] {
  return [citesSymbol, ...citesDate, symbolFits, dated].flatMap((pages) => [...pages.keys()]);
}

function fittingDocuments(
  shard: SearchableShard,
  { symbol: asked }: Query,
): ReadonlyMap<number, SymbolFit> {
  const found = new Map<number, SymbolFit>();
  if (!asked) return found;
  const isSame = (left: string | null, right: string | null) =>
    fold(left ?? '') === fold(right ?? '');
  shard.directory.pages.forEach((_, page) => {
    const symbol = shard.titles.symbol(page);
    if (!symbol || symbol.number !== asked.number) return;
    const typeFits = asked.type === null || isSame(asked.type, symbol.type);
    const issuerFits = asked.issuer === null || isSame(asked.issuer, symbol.issuer);
    const yearFits = asked.year === null || asked.year === symbol.year;
    if (!typeFits || !issuerFits || !yearFits) return;
    const isWhole = asked.issuer !== null && (asked.type !== null || symbol.type === null);
    found.set(page, isWhole ? 'whole' : 'partial');
  });
  return found;
}

function pagesOfDates(shard: SearchableShard, { dates }: Query): ReadonlySet<number> {
  const found = new Set<number>();
  if (dates.length === 0) return found;
  shard.directory.pages.forEach(({ date, kind }, page) => {
    const day = date?.replaceAll('-', '') ?? '';
    const isDated = kind === 'documents' || kind === 'news';
    if (isDated && dates.some((asked) => day.startsWith(asked))) found.add(page);
  });
  return found;
}
