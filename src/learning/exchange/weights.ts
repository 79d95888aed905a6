import type { Option } from '../question.ts';

/** The percentages Moodle takes for an option (question_bank::fraction_options); others stop its import. */
const ALLOWED = [
  100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667, 14.28571,
  12.5, 11.11111, 10, 5,
];
/** Up to so many right options share 100 % evenly in weights that Moodle takes. */
export const MAX_EVEN = 10;

/**
 * The weight of each option of a question with several right ones, in per cent, as near to our rule as
 * Moodle allows: a right pick gives its share of 100, a wrong one takes the same share away. Beyond
 * ten right options no even share is allowed: some give 10, the others 5, and together they give 100.
 */
export function pickWeights(options: readonly Pick<Option, 'correct'>[]): number[] {
  const right = options.filter(({ correct }) => correct).length;
  const share = nearest(100 / right);
  // With a tens and b fives, a + b = right and 10 a + 5 b = 100.
  let tens = right > MAX_EVEN ? 20 - right : 0;
  return options.map(({ correct }) => {
    if (!correct) return -share;
    if (right <= MAX_EVEN) return share;
    tens -= 1;
    return tens >= 0 ? 10 : 5;
  });
}

function nearest(weight: number): number {
  return ALLOWED.reduce((best, one) =>
    Math.abs(one - weight) < Math.abs(best - weight) ? one : best,
  );
}
