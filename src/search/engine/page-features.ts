import type { QueryWord } from '../query/query.ts';
import { CONFIDENCE, MATCH_QUALITY, RECENCY, WORD_WEIGHTS } from '../weights.ts';
import { sum, weightedMean } from './arithmetic.ts';
import type { PageEvidence } from './page-evidence.ts';
import { bestPassage } from './passage.ts';
import { holdsWord } from './plan-pairs.ts';
import { matchText, type TextMatch } from './text-match.ts';

/** What scoring and confidence look at; shares are 0 to 1. */
export interface PageFeatures {
  /** How far each word of the query counts as found. */
  found: number[];
  /** Share of the query the page holds, dates included. */
  coverage: number;
  /** Share of the words the title holds. */
  title: number;
  isTitleMatch: boolean;
  text: TextMatch;
  /** The most of the query that one sentence or two hold. */
  passage: number;
  exactDiacritics: number;
  /** Whether it is the document whose symbol was typed. */
  isRequested: boolean;
  /** Whether it is of the very day that was asked for. */
  isOfDay: boolean;
  recency: number;
}

/** Works out the features of a page. */
export function featuresOf(evidence: PageEvidence): PageFeatures {
  const { words, importance, title, pairs, singles, query, dates } = evidence;
  const found = words.map((_, at) => qualityOf(evidence, at));
  const isRequested = evidence.symbol === 'whole' || evidence.symbol === 'partial';
  const isOfDay = dates.isDated && query.dates.some((date) => date.length === 8);
  const date = Math.max(dates.cited, isOfDay ? 1 : dates.isDated ? MATCH_QUALITY.monthOnly : 0);
  const coverage =
    isRequested && query.isSymbolOnly
      ? 1
      : weightedMean(
          [...found, ...query.dates.map(() => date)],
          [...importance, ...query.dates.map(() => WORD_WEIGHTS.date)],
        );
  const titleShare = weightedMean(title?.words ?? words.map(() => 0), importance);
  const text = matchText(
    pairs,
    title,
    [...singles.values()].map(({ positions }) => positions),
  );
  const gains = importance.map((weight, at) => weight * (found[at] ?? 0));
  return {
    found,
    coverage,
    title: titleShare,
    isTitleMatch: titleShare > CONFIDENCE.wholeTitle,
    text,
    passage: bestPassage(pairs, singles, gains) / Math.max(sum(importance), Number.EPSILON),
    exactDiacritics: hasDiacritics(words) ? Math.max(title?.isExact ? 1 : 0, text.exact) : 0,
    isRequested,
    isOfDay,
    recency: recencyOf(evidence.facts?.date),
  };
}

/** Whether any word was typed with diacritics. */
export function hasDiacritics(words: readonly QueryWord[]): boolean {
  return words.some((word) => word.hasDiacritics);
}

function qualityOf({ pairs, singles, title }: PageEvidence, at: number): number {
  const inPairs = pairs
    .filter(({ pair, posting }) => posting && holdsWord(pair, at))
    .map(({ isExact }) => (isExact ? 1 : MATCH_QUALITY.pairOtherDiacritics));
  return Math.max(0, singles.get(at)?.quality ?? 0, title?.words[at] ?? 0, ...inPairs);
}

function recencyOf(date: string | undefined): number {
  const year = Number(date?.slice(0, 4) ?? 0);
  return Math.max(0, Math.min(1, (year - RECENCY.from) / RECENCY.years));
}
