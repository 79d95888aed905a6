import { readFileSync } from 'node:fs';
import { featuresOf } from './limit-features.ts';
import type { LinePosition } from './line-positions.ts';

/** Weights and bias in hundredths: above 0 a feature speaks for a limit, below 0 against one. */
export interface LineWeights {
  weights: Readonly<Record<string, number>>;
  bias: number;
}

/** What the classifier learned; `npm run train:limits` writes it from tests/corpora/limits. */
export interface LimitsModel extends LineWeights {
  /**
   * Learned from many more ordinary papers: a line of a paper must score above this threshold too.
   * In one model with the messages, the thousands of lines of papers would outvote them.
   */
  inPapers: LineWeights & { threshold: number };
  /** The score from which on a line is reported, by its place; at other places none is. */
  thresholds: Readonly<Partial<Record<LinePosition, number>>>;
}

const FILE = new URL('./limits-model.json', import.meta.url);

let loaded: LimitsModel | null = null;

/** The model of this version of the code, read at its first use. */
export function limitsModel(): LimitsModel {
  loaded ??= JSON.parse(readFileSync(FILE, 'utf8')) as LimitsModel;
  return loaded;
}

/** How much a line reads like a limit: the logit of a logistic regression, 0 where it cannot say. */
export function limitScore(model: LineWeights, line: string): number {
  return featuresScore(model, featuresOf(line));
}

/** The same for the features of a line, which several models may score. */
export function featuresScore({ weights, bias }: LineWeights, features: Set<string>): number {
  let sum = 0;
  let known = 0;
  for (const feature of features) {
    if (!Object.hasOwn(weights, feature)) continue;
    sum += weights[feature] ?? 0;
    known += 1;
  }
  return (sum / Math.sqrt(Math.max(1, known)) + bias) / 100;
}
