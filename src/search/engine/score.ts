import type { PageFacts } from '../page-facts.ts';
import { isSubstance, type Query, type QueryWord } from '../query/query.ts';
import { holdsWord } from './plan.ts';
import { bestPassage, type PairEvidence, textOf } from './text-match.ts';
import type { TitleMatch } from './titles.ts';
import { DATE_WORTH, KIND_WEIGHTS, NEWS_ASKED, OTHER_MARKS_WORTH, WEIGHTS } from './weights.ts';

/** All that is known of a page when it is weighed. */
export interface Evidence {
  words: readonly QueryWord[];
  /** What each word counts, common ones less. */
  weights: readonly number[];
  facts: PageFacts | undefined;
  title: TitleMatch | undefined;
  pairs: PairEvidence[];
  /** What words found alone are worth and where they stand, by their place in the query. */
  singles: ReadonlyMap<number, { worth: number; places: number[] }>;
  symbol: 'whole' | 'fits' | 'cited' | undefined;
  dates: { isOfDay: boolean; named: number };
  query: Query;
}

export interface PageScore {
  score: number;
  coverage: number;
  isSure: boolean;
  /** Whether the title alone holds all words. */
  isByTitle: boolean;
  /** Whether it is the document whose symbol was typed. */
  isAskedFor: boolean;
}

/** What being of the month that was asked for is worth as a word. */
const OF_MONTH = 0.5;
/** A share so close to 1 is all of it. */
const ALL = 0.97;
/** A page is taken for the answer when it holds so much of the query, rare words and common, */
const SURE_COVERAGE = 0.85;
/** and when this share of the pairs stands on it, this close together. */
const SURE_PAIRS = 0.75;
const SURE_NEAR = 0.8;

/** Weighs one page; see the table in weights.ts. */
export function scorePage(evidence: Evidence): PageScore {
  const { words, weights, facts, title, pairs, query } = evidence;
  const held = words.map((_, at) => {
    const inPairs = pairs
      .filter(({ pair, places }) => places && holdsWord(pair, at))
      .map(({ isExact }) => (isExact ? 1 : OTHER_MARKS_WORTH));
    const alone = evidence.singles.get(at)?.worth ?? 0;
    return Math.max(0, alone, title?.words[at] ?? 0, ...inPairs);
  });
  const isAskedFor = evidence.symbol === 'whole' || evidence.symbol === 'fits';
  const isAskedForByDay = evidence.dates.isOfDay && query.dates.some((date) => date.length === 8);
  // Being of a month says little: many pages are.
  const dateHeld = Math.max(
    evidence.dates.named,
    isAskedForByDay ? 1 : evidence.dates.isOfDay ? OF_MONTH : 0,
  );
  const coverage =
    isAskedFor && query.isSymbolOnly
      ? 1
      : share(
          [...held, ...query.dates.map(() => dateHeld)],
          [...weights, ...query.dates.map(() => DATE_WORTH)],
        );
  const titleShare = share(title?.words ?? words.map(() => 0), weights);
  const alone = [...evidence.singles.values()].map(({ places }) => places);
  const text = textOf(pairs, title, alone);
  const worth = weights.map((weight, at) => weight * (held[at] ?? 0));
  const passage =
    bestPassage(pairs, evidence.singles, worth) / Math.max(sum(weights), Number.EPSILON);
  const isTitlePhrase = title?.isPhrase ?? false;
  const isExact = words.some(({ isMarked }) => isMarked)
    ? Math.max(title?.isExact ? 1 : 0, text.exact)
    : 0;
  const kind = facts?.kind ?? 'pages';
  let score =
    WEIGHTS.coverage * coverage ** 2 +
    WEIGHTS.title * titleShare ** 2 +
    (titleShare > ALL ? WEIGHTS.titleAll : 0) +
    (isTitlePhrase ? WEIGHTS.titlePhrase * (title?.isExact || !hasMarks(words) ? 1 : 0.8) : 0) +
    (title?.isWhole ? WEIGHTS.titleWhole : 0) +
    WEIGHTS.titleFocus * titleShare ** 2 * (title?.focus ?? 0) +
    WEIGHTS.pairs * text.pairs +
    WEIGHTS.near * text.near +
    WEIGHTS.passage * passage ** 2 +
    WEIGHTS.heading * text.heading +
    WEIGHTS.often * text.often +
    WEIGHTS.exactMarks * isExact +
    KIND_WEIGHTS[kind];
  if (text.isPhrase) score += WEIGHTS.textPhrase * (text.exact === 1 || !hasMarks(words) ? 1 : 0.7);
  if (query.kind === kind) score += WEIGHTS.askedKind;
  if (query.isQuoted && (text.isPhrase || title?.isPhrase)) score += WEIGHTS.quoted;
  if (text.isHeadingPhrase) score += WEIGHTS.headingPhrase;
  if (kind === 'news' && query.looksLikeNews) score += NEWS_ASKED - KIND_WEIGHTS.news;
  if (evidence.symbol === 'whole') score += WEIGHTS.symbol;
  if (evidence.symbol === 'fits') score += WEIGHTS.symbolPart;
  if (evidence.symbol === 'cited') score += WEIGHTS.cited;
  if (evidence.dates.isOfDay) score += isAskedForByDay ? WEIGHTS.date : WEIGHTS.month;
  score += WEIGHTS.citesDate * evidence.dates.named;
  if (!isAskedFor && !isAskedForByDay && facts?.validity === 'het-hieu-luc') score += WEIGHTS.dead;
  if (!isAskedFor && facts?.validity === 'chua-co-hieu-luc') score += WEIGHTS.unborn;
  score += WEIGHTS.newer * newness(facts?.date);
  // A rare name alone is no answer to what somebody asks about it.
  const plainCoverage = share(
    held,
    words.map((word) => (isSubstance(word) ? 1 : 0)),
  );
  const isTogether = text.pairs >= SURE_PAIRS && text.near >= SURE_NEAR;
  const isSure =
    isAskedFor ||
    (coverage > SURE_COVERAGE &&
      plainCoverage > SURE_COVERAGE &&
      (isTitlePhrase || titleShare > ALL || text.isPhrase || isTogether || words.length === 1));
  return { score, coverage, isSure, isByTitle: titleShare > ALL, isAskedFor };
}

function share(held: readonly number[], weights: readonly number[]): number {
  const total = sum(weights);
  return total === 0 ? 0 : sum(held.map((part, at) => part * (weights[at] ?? 0))) / total;
}

function newness(date: string | undefined): number {
  const year = Number(date?.slice(0, 4) ?? 0);
  return Math.max(0, Math.min(1, (year - 2010) / 20));
}

function hasMarks(words: readonly QueryWord[]): boolean {
  return words.some(({ isMarked }) => isMarked);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
