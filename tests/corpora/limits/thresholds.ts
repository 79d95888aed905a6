import type { LimitsModel } from '../../../src/guards/content/secrecy/limits-model.ts';

/**
 * The score from which on a line is reported, by its place; at the others (headings, names of columns,
 * lines above a list, recipients) none is. Chosen on held-out folds: within a paper of dozens of lines
 * each may be a false alarm, so more is asked there than of a message of three.
 */
export const THRESHOLDS: LimitsModel['thresholds'] = {
  paragraph: 0.55,
  edge: 1.8,
  inner: 1.8,
  salutation: 1.2,
  provision: 1.2,
  basis: 1.2,
  tableRow: 2,
  listItem: 2.5,
  quote: 2,
};

/** What the weights learned from papers must say besides; chosen on papers of writers held out. */
export const PAPER_THRESHOLD = 1.6;
