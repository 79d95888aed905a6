import type { PageFacts } from '../page-facts.ts';
import { isSubstance, type Query, type QueryWord } from '../query/query.ts';
import { holdsWord, type Pair } from './plan.ts';
import type { TitleMatch } from './titles.ts';
import type { Places } from './types.ts';
import { DATE_WORTH, KIND_WEIGHTS, NEWS_ASKED, OTHER_MARKS_WORTH, WEIGHTS } from './weights.ts';

/** All that is known of a page when it is weighed. */
export interface Evidence {
  words: readonly QueryWord[];
  /** What each word counts, common ones less. */
  weights: readonly number[];
  facts: PageFacts | undefined;
  title: TitleMatch | undefined;
  pairs: { pair: Pair; places: Places | undefined; isExact: boolean }[];
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
}

/** What being of the month that was asked for is worth as a word. */
const OF_MONTH = 0.5;
/** A share so close to 1 is all of it. */
const ALL = 0.97;
/** Two pairs stand side by side when their places differ by no more than this: hidden words lie between. */
const SIDE_BY_SIDE = 4;
/** A page is taken for the answer when it holds so much of the query, rare words and common, */
const SURE_COVERAGE = 0.85;
/** and when this share of the pairs stands on it, this close together. */
const SURE_PAIRS = 0.75;
const SURE_NEAR = 0.8;
/** Words this far apart have nothing to do with each other. */
const FAR = 60;
/** A stretch of text this long says one thing: a sentence or two. */
const PASSAGE = 40;

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
    WEIGHTS.passage * passageShare(evidence, held) ** 2 +
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
  return { score, coverage, isSure, isByTitle: titleShare > ALL };
}

interface TextMatch {
  /** Share of the pairs found, by weight. */
  pairs: number;
  isPhrase: boolean;
  isHeadingPhrase: boolean;
  near: number;
  heading: number;
  often: number;
  /** Share of the found pairs whose marks stand as typed. */
  exact: number;
}

const NOTHING: TextMatch = {
  pairs: 0,
  isPhrase: false,
  isHeadingPhrase: false,
  near: 0,
  heading: 0,
  often: 0,
  exact: 0,
};

function textOf(
  pairs: Evidence['pairs'],
  title: TitleMatch | undefined,
  alone: readonly number[][],
): TextMatch {
  const found = pairs.flatMap(({ pair, places, isExact }) =>
    places ? [{ pair, ...places, isExact }] : [],
  );
  const total = sum(pairs.map(({ pair }) => pair.weight));
  if (total === 0) return NOTHING;
  const side = pairs.filter(({ pair, places }) => places || title?.pairs[pair.at]);
  const share = sum(side.map(({ pair }) => pair.weight)) / total;
  if (found.length === 0) return { ...NOTHING, pairs: share };
  const inText = found.filter(({ places }) => places.length > 0);
  const isPhrase =
    found.length === pairs.length &&
    inText.length === found.length &&
    hasRun(found.map(({ pair, places }) => ({ at: pair.at, places })));
  const inHeadings = found.filter(({ isInHeading }) => isInHeading);
  return {
    pairs: share,
    isPhrase,
    isHeadingPhrase: isPhrase && inHeadings.length === found.length,
    near: nearness([...inText.map(({ places }) => places), ...alone]),
    heading: sum(inHeadings.map(({ pair }) => pair.weight)) / total,
    often: Math.max(
      0,
      Math.min(1, (Math.min(...found.map(({ places }) => places.length)) - 1) / 4),
    ),
    exact: found.filter(({ isExact }) => isExact).length / found.length,
  };
}

/** Whether the pairs stand somewhere one after the other, as far apart as in the query. */
function hasRun(pairs: { at: number; places: number[] }[]): boolean {
  const [first, ...rest] = pairs;
  if (!first) return false;
  return first.places.some((start) => {
    let last = start;
    let at = first.at;
    return rest.every((pair) => {
      const step = pair.at - at;
      const next = pair.places.find((place) => place > last && place <= last + step * SIDE_BY_SIDE);
      if (next === undefined) return false;
      last = next;
      at = pair.at;
      return true;
    });
  });
}

/** 1 when the words stand side by side, 0 when they are far apart or only one was found. */
function nearness(lists: readonly number[][]): number {
  const found = lists.filter((places) => places.length > 0);
  const missing = lists.length - found.length;
  if (found.length < 2) return 0;
  return Math.max(0, 1 - spread(found) / FAR) / (1 + missing);
}

/** The most of the query, by weight, that one passage of the text holds. */
function passageShare({ pairs, singles, weights }: Evidence, held: readonly number[]): number {
  const seen = pairs
    .flatMap(({ pair, places }) =>
      (places?.places ?? []).flatMap((place) => [
        { place, at: pair.at },
        { place: place + 1, at: pair.at + 1 },
      ]),
    )
    .concat([...singles].flatMap(([at, { places }]) => places.map((place) => ({ place, at }))))
    .sort((left, right) => left.place - right.place);
  const worth = weights.map((weight, at) => weight * (held[at] ?? 0));
  const times = weights.map(() => 0);
  let now = 0;
  let best = 0;
  let from = 0;
  for (const { place, at } of seen) {
    if (times[at] === 0) now += worth[at] ?? 0;
    times[at] = (times[at] ?? 0) + 1;
    for (let first = seen[from]; first && place - first.place > PASSAGE; first = seen[from]) {
      times[first.at] = (times[first.at] ?? 0) - 1;
      if (times[first.at] === 0) now -= worth[first.at] ?? 0;
      from += 1;
    }
    best = Math.max(best, now);
  }
  const total = sum(weights);
  return total === 0 ? 0 : best / total;
}

/** The narrowest stretch of text that holds one place of each list. */
function spread(lists: readonly number[][]): number {
  const next = lists.map(() => 0);
  let narrowest = Number.POSITIVE_INFINITY;
  for (;;) {
    const here = lists.map((places, index) => places[next[index] ?? 0] ?? 0);
    const low = Math.min(...here);
    narrowest = Math.min(narrowest, Math.max(...here) - low);
    const behind = here.indexOf(low);
    next[behind] = (next[behind] ?? 0) + 1;
    if ((next[behind] ?? 0) >= (lists[behind]?.length ?? 0)) return narrowest;
  }
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
