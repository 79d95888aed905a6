import { isRuling } from '../../lib/party/document-types.ts';
import { isInForce, isNotYetInForce, isRepealed } from '../../lib/party/legal-state/states.ts';
import type { PageKind } from '../page-facts.ts';
import { KIND_WEIGHTS, MATCH_QUALITY, PAGE_WEIGHTS, POST_MATCH } from '../weights.ts';
import { sum } from './arithmetic.ts';
import { isConfident } from './confidence.ts';
import type { PageEvidence } from './page-evidence.ts';
import { featuresOf, hasDiacritics, type PageFeatures } from './page-features.ts';

/** Kinds of page that explain how something is done. */
const EXPLAINING: ReadonlySet<PageKind> = new Set(['guides', 'lessons', 'definitions', 'pages']);

export interface PageScore {
  score: number;
  /** Share of the query's words the page holds, 0 to 1. */
  coverage: number;
  /** Whether the page answers so well that nothing more has to be loaded. */
  isConfident: boolean;
  /** Whether the title alone holds all words. */
  isTitleMatch: boolean;
  /** Whether it is the document whose symbol was typed. */
  isRequested: boolean;
  /** Whether it is the unit whose name was typed. */
  isNamed: boolean;
  /** Posts of a unit that were asked for. */
  askedPosts: readonly number[];
}

/** Scores one page: the sum of its features, each with its weight from PAGE_WEIGHTS. */
export function scorePage(evidence: PageEvidence): PageScore {
  const features = featuresOf(evidence);
  const { coverage, isTitleMatch, isRequested } = features;
  return {
    score: sum([...wordPoints(evidence, features), ...factPoints(evidence, features)]),
    coverage,
    isConfident: isConfident(evidence, features),
    isTitleMatch,
    isRequested,
    isNamed: evidence.title?.isWhole === true && evidence.facts?.kind === 'units',
    askedPosts:
      (evidence.posts?.share ?? 0) >= POST_MATCH.card ? (evidence.posts?.posts ?? []) : [],
  };
}

/** Points for the words of the query in title and text. */
function wordPoints({ words, title }: PageEvidence, features: PageFeatures): number[] {
  const { coverage, title: titleShare, isTitleMatch, text, passage, exactDiacritics } = features;
  const weights = PAGE_WEIGHTS;
  const isAccented = hasDiacritics(words);
  const titleQuality = title?.isExact || !isAccented ? 1 : MATCH_QUALITY.titlePhraseOtherDiacritics;
  const textQuality = text.exact === 1 || !isAccented ? 1 : MATCH_QUALITY.textPhraseOtherDiacritics;
  return [
    weights.coverage * coverage ** 2,
    weights.title * titleShare ** 2,
    isTitleMatch ? weights.titleAll : 0,
    title?.isPhrase ? weights.titlePhrase * titleQuality : 0,
    title?.isWhole ? weights.titleWhole : 0,
    weights.titleFocus * titleShare ** 2 * (title?.focus ?? 0),
    weights.pairs * text.pairs,
    weights.proximity * text.proximity,
    weights.passage * passage ** 2,
    weights.heading * text.heading,
    weights.repetition * text.repetition,
    weights.exactDiacritics * exactDiacritics,
    // A page need not repeat its title in its text.
    text.isPhrase
      ? weights.textPhrase * textQuality
      : title?.isWhole
        ? weights.textPhrase * titleQuality
        : 0,
    text.isHeadingPhrase ? weights.headingPhrase : 0,
    text.isWholePhrase || title?.isWhole ? weights.wholePhrase : 0,
  ];
}

/** Points for what the page is: its kind, symbol, dates and legal state. */
function factPoints(
  { facts, type, query, symbol, dates, posts, title }: PageEvidence,
  { isRequested, isOfDay, recency }: PageFeatures,
): number[] {
  const weights = PAGE_WEIGHTS;
  const kind = facts?.kind ?? 'pages';
  // Who names a document or its day wants that one, in force or not.
  const isPast = !isRequested && !isOfDay && isRepealed(facts?.validity);
  const rules = facts?.kind === 'documents' && isRuling(type);
  const explains = EXPLAINING.has(kind) || isInForce(facts?.validity) || (rules && !isPast);
  return [
    KIND_WEIGHTS[kind],
    title?.isWhole && (kind === 'units' || kind === 'bodies') ? weights.named : 0,
    weights.post * (posts?.share ?? 0) ** 2,
    query.isQuestion && title?.isInQuery && (kind === 'units' || kind === 'bodies')
      ? weights.askedAbout
      : 0,
    facts?.ended === undefined ? 0 : query.asksForEnded ? weights.ended : weights.endedUnasked,
    facts?.kind === 'documents' && !rules && !isRequested ? weights.casePaper : 0,
    explains && query.asksHow ? weights.explains : 0,
    explains && query.isQuestion && !query.asksHow ? weights.explainsAmount : 0,
    query.asksLatest && isInForce(facts?.validity) ? weights.latest * recency : 0,
    query.kind === kind ? weights.requestedKind : 0,
    kind === 'news' && query.looksLikeNews ? weights.newsRequested : 0,
    symbol === 'whole' ? weights.symbol : 0,
    symbol === 'partial' ? weights.partialSymbol : 0,
    symbol === 'cited' ? weights.cited : 0,
    dates.isDated ? (isOfDay ? weights.date : weights.month) : 0,
    weights.citesDate * dates.cited,
    isPast ? weights.repealed : 0,
    isPast && (query.isQuestion || query.asksHow) ? weights.repealedAnswer : 0,
    !isRequested && isNotYetInForce(facts?.validity) ? weights.notYetInForce : 0,
    weights.recency * recency,
  ];
}
