import { findSecrecyMarks } from '../../../src/guards/content/secrecy/find-marks.ts';
import type { LimitsModel } from '../../../src/guards/content/secrecy/limits-model.ts';
import { suspectedLimits } from '../../../src/guards/content/secrecy/suspected-limits.ts';
import type { Example } from './corpus.ts';
import { learn } from './learn.ts';

/** What the guard reports of one set when the classifier has not learned from it. */
export interface SetFigures {
  limits: number;
  /** Limits that are reported, as an error of the rules or a warning of the classifier. */
  reported: number;
  byRules: number;
  harmless: number;
  falseAlarms: number;
}

/** Leaves out one set after the other, learns from the others and tries the guard on it. */
export function crossValidate(
  examples: readonly Example[],
  thresholds: LimitsModel['thresholds'],
): Record<string, SetFigures> {
  const sets = Map.groupBy(examples, ({ set }) => set);
  return Object.fromEntries(
    [...sets].map(([name, heldOut]) => {
      const model = { ...learn(examples.filter(({ set }) => set !== name)), thresholds };
      return [name, figuresOf(heldOut, model)];
    }),
  );
}

/** What the guard reports of examples with a model. */
export function figuresOf(examples: readonly Example[], model: LimitsModel): SetFigures {
  const judged = examples.map(({ text, isLimited }) => {
    const isMarked = findSecrecyMarks(text).length > 0;
    const isReported = isMarked || suspectedLimits(text, model).length > 0;
    return { isLimited, isMarked, isReported };
  });
  const limits = judged.filter(({ isLimited }) => isLimited);
  const harmless = judged.filter(({ isLimited }) => !isLimited);
  return {
    limits: limits.length,
    reported: limits.filter(({ isReported }) => isReported).length,
    byRules: limits.filter(({ isMarked }) => isMarked).length,
    harmless: harmless.length,
    falseAlarms: harmless.filter(({ isReported }) => isReported).length,
  };
}
