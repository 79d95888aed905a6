import { findSecrecyMarks } from '../../../src/guards/content/secrecy/find-marks.ts';
import type { LimitsModel } from '../../../src/guards/content/secrecy/limits-model.ts';
import { suspectedLimits } from '../../../src/guards/content/secrecy/suspected-limits.ts';
import type { Example } from './corpus.ts';
import { learnBoth } from './learn-both.ts';

/** What the guard reports of one set when the classifier has not learned from it. */
export interface SetFigures {
  limits: number;
  /** Limits that are reported, as an error of the rules or a warning of the classifier. */
  reported: number;
  byRules: number;
  /** Limits that are reported when their lines stand in the middle of a paper. */
  inPaper: number;
  harmless: number;
  falseAlarms: number;
}

/** Ordinary running text, long enough to have a middle. */
const PAPER = Array.from(
  { length: 20 },
  (_, at) => `Chi bộ ${at + 1} đã tổ chức sinh hoạt chuyên đề quý III theo kế hoạch.`,
);

/** Leaves out one set after the other, learns from the others and tries the guard on it. */
export function crossValidate(examples: readonly Example[]): Record<string, SetFigures> {
  const sets = Map.groupBy(examples, ({ set }) => set);
  return Object.fromEntries(
    [...sets].map(([name, heldOut]) => {
      const model = learnBoth(examples.filter(({ set }) => set !== name));
      return [name, figuresOf(heldOut, model)];
    }),
  );
}

/** What the guard reports of examples with a model. */
export function figuresOf(examples: readonly Example[], model: LimitsModel): SetFigures {
  const reports = (text: string) =>
    findSecrecyMarks(text).length > 0 || suspectedLimits(text, model).length > 0;
  const judged = examples.map(({ text, isLimited }) => ({
    isLimited,
    isMarked: findSecrecyMarks(text).length > 0,
    isReported: reports(text),
    isReportedInPaper: isLimited && reports(PAPER.toSpliced(10, 0, text).join('\n\n')),
  }));
  const limits = judged.filter(({ isLimited }) => isLimited);
  const harmless = judged.filter(({ isLimited }) => !isLimited);
  return {
    limits: limits.length,
    reported: limits.filter(({ isReported }) => isReported).length,
    byRules: limits.filter(({ isMarked }) => isMarked).length,
    inPaper: limits.filter(({ isReportedInPaper }) => isReportedInPaper).length,
    harmless: harmless.length,
    falseAlarms: harmless.filter(({ isReported }) => isReported).length,
  };
}
