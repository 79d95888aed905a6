import { isNotYetInForce, isRepealed } from '../page-facts.ts';
import { KIND_WEIGHTS, MATCH_QUALITY, PAGE_WEIGHTS } from '../weights.ts';
import { isConfident } from './confidence.ts';
import type { PageEvidence } from './page-evidence.ts';
import { featuresOf, hasDiacritics, type PageFeatures } from './page-features.ts';

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
}

/** Scores one page: the sum of its features, each with its weight from PAGE_WEIGHTS. */
export function scorePage(evidence: PageEvidence): PageScore {
  const features = featuresOf(evidence);
  const { coverage, isTitleMatch, isRequested } = features;
  return {
    score: wordPoints(evidence, features) + factPoints(evidence, features),
    coverage,
    isConfident: isConfident(evidence, features),
    isTitleMatch,
    isRequested,
  };
}

/** Points for the words of the query in title and text. */
function wordPoints({ words, title, query }: PageEvidence, features: PageFeatures): number {
  const { text } = features;
  const isAccented = hasDiacritics(words);
  const weights = PAGE_WEIGHTS;
  const titlePhrase = title?.isExact || !isAccented ? 1 : MATCH_QUALITY.titlePhraseOtherDiacritics;
  const textPhrase = text.exact === 1 || !isAccented ? 1 : MATCH_QUALITY.textPhraseOtherDiacritics;
  return (
    weights.coverage * features.coverage ** 2 +
    weights.title * features.title ** 2 +
    (features.isTitleMatch ? weights.titleAll : 0) +
    (title?.isPhrase ? weights.titlePhrase * titlePhrase : 0) +
    (title?.isWhole ? weights.titleWhole : 0) +
    weights.titleFocus * features.title ** 2 * (title?.focus ?? 0) +
    weights.pairs * text.pairs +
    weights.proximity * text.proximity +
    weights.passage * features.passage ** 2 +
    weights.heading * text.heading +
    weights.repetition * text.repetition +
    weights.exactDiacritics * features.exactDiacritics +
    (text.isPhrase ? weights.textPhrase * textPhrase : 0) +
    (query.isQuoted && (text.isPhrase || title?.isPhrase) ? weights.quoted : 0) +
    (text.isHeadingPhrase ? weights.headingPhrase : 0)
  );
}

/** Points for what the page is: its kind, symbol, dates and legal state. */
function factPoints({ facts, query, symbol, dates }: PageEvidence, features: PageFeatures): number {
  const { isRequested, isOfDay } = features;
  const weights = PAGE_WEIGHTS;
  const kind = facts?.kind ?? 'pages';
  let points = kind === 'news' && query.looksLikeNews ? weights.newsRequested : KIND_WEIGHTS[kind];
  if (query.kind === kind) points += weights.requestedKind;
  if (symbol === 'whole') points += weights.symbol;
  if (symbol === 'partial') points += weights.partialSymbol;
  if (symbol === 'cited') points += weights.cited;
  if (dates.isDated) points += isOfDay ? weights.date : weights.month;
  points += weights.citesDate * dates.cited;
  // Who names a document or its day wants that one, in force or not.
  if (!isRequested && !isOfDay && isRepealed(facts)) points += weights.repealed;
  if (!isRequested && isNotYetInForce(facts)) points += weights.notYetInForce;
  return points + weights.recency * features.recency;
}
