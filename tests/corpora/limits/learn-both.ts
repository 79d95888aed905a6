import type { LimitsModel } from '../../../src/guards/content/secrecy/limits-model.ts';
import { type Example, isForMessages } from './corpus.ts';
import { learn } from './learn.ts';
import { PAPER_THRESHOLD, THRESHOLDS } from './thresholds.ts';

/** Fewer features than the weights for messages have: this is a veto, and the file stays short. */
const FOR_PAPERS = { mostFeatures: 2500, decay: 2e-4 };

/** Learns what judges any line, and the second opinion on lines of papers. */
export function learnBoth(examples: readonly Example[]): LimitsModel {
  return {
    ...learn(examples.filter(isForMessages)),
    inPapers: { threshold: PAPER_THRESHOLD, ...learn(examples, FOR_PAPERS) },
    thresholds: THRESHOLDS,
  };
}
