import { isContentWord } from '../query/query.ts';
import { CONFIDENCE } from '../weights.ts';
import { weightedMean } from './arithmetic.ts';
import type { PageEvidence } from './page-evidence.ts';
import type { PageFeatures } from './page-features.ts';

/**
 * Whether a page is taken for the answer: it is the document asked for, or it holds nearly the whole
 * query and its words belong together there.
 */
export function isConfident({ words, title }: PageEvidence, features: PageFeatures): boolean {
  const { found, coverage, text, isRequested, isTitleMatch } = features;
  if (isRequested) return true;
  // A rare name alone, which counts much, does not answer what somebody asks about it.
  const contentCoverage = weightedMean(
    found,
    words.map((word) => (isContentWord(word) ? 1 : 0)),
  );
  if (coverage <= CONFIDENCE.coverage || contentCoverage <= CONFIDENCE.coverage) return false;
  const isTogether = text.pairs >= CONFIDENCE.pairs && text.proximity >= CONFIDENCE.proximity;
  return (
    title?.isPhrase === true || isTitleMatch || text.isPhrase || isTogether || words.length === 1
  );
}
