import { stripMarks } from '../lib/vietnamese/fold.ts';
import type { Option, Question } from './question.ts';

/**
 * What somebody answered. Places are those of the question's own list of options, so that the order in
 * which options were shown cannot change a score.
 */
export type Answer =
  /** One, many, mark: places of the options picked. */
  | { picked: readonly number[] }
  /** Order: places in the order given; a place that was not set is left out. */
  | { order: readonly number[] }
  /** Match: what each option was matched with; '' where nothing was chosen. */
  | { pairs: readonly string[] }
  /** Fill: the words typed. */
  | { typed: string };

/** How an option came out: `missed` should have been picked; `none` was rightly left alone. */
export type Verdict = 'right' | 'wrong' | 'missed' | 'none';

export interface Grade {
  /** From 0 to 1. */
  points: number;
  /** One for each option. */
  verdicts: readonly Verdict[];
}

/**
 * Grades an answer. The rule of each kind:
 * - one: 1 for the right option, else 0;
 * - many, mark: (right picks − wrong picks) / number of right options, not below 0;
 * - order: (pairs in their right order − pairs the other way round) / number of pairs, not below 0; a step
 *   that was not set is in no right pair;
 * - match: pairs matched rightly / number of pairs;
 * - fill: 1 for an accepted writing, else 0.
 * @throws Error when the answer is of another kind than the question
 */
export function grade(question: Question, answer: Answer): Grade {
  switch (question.kind) {
    case 'one':
    case 'many':
    case 'mark':
      return gradePicks(question, placesOf(answer, 'picked'));
    case 'order':
      return gradeOrder(question.options.length, placesOf(answer, 'order'));
    case 'match':
      if (!('pairs' in answer)) throw wrongKind(question);
      return gradePairs(question.options, answer.pairs);
    case 'fill':
      if (!('typed' in answer)) throw wrongKind(question);
      return gradeTyped(question.options, answer.typed);
    default:
      return question.kind satisfies never;
  }

  function placesOf(given: Answer, key: 'picked' | 'order'): readonly number[] {
    const places = (given as Partial<Record<typeof key, readonly number[]>>)[key];
    if (!places) throw wrongKind(question);
    return [...new Set(places)].filter((place) => place in question.options);
  }
}

/** Whether nothing was answered. */
export function isUnanswered(answer: Answer | undefined): boolean {
  if (!answer) return true;
  if ('picked' in answer) return answer.picked.length === 0;
  if ('order' in answer) return answer.order.length === 0;
  if ('pairs' in answer) return answer.pairs.every((pair) => pair === '');
  return answer.typed.trim() === '';
}

/** The place of the option that a typed answer is, or -1. */
export function typedOption(options: readonly Option[], typed: string): number {
  const exact = plain(typed);
  if (exact === '') return -1;
  const found = options.findIndex(({ text }) => plain(text) === exact);
  if (found >= 0) return found;
  const bare = stripMarks(exact);
  return options.findIndex(({ text }) => !isSymbol(text) && stripMarks(plain(text)) === bare);
}

/** In a symbol, its letters or a number every letter counts: DU is not ĐU. */
function isSymbol(text: string): boolean {
  return /[\d/]/.test(text) || text === text.toLocaleUpperCase('vi');
}

function gradePicks({ kind, options }: Question, picked: readonly number[]): Grade {
  const verdicts = options.map(({ correct }, at): Verdict => {
    if (picked.includes(at)) return correct ? 'right' : 'wrong';
    return correct ? 'missed' : 'none';
  });
  const count = (verdict: Verdict) => verdicts.filter((found) => found === verdict).length;
  const right = options.filter(({ correct }) => correct).length;
  if (kind === 'one')
    return { points: count('right') === 1 && picked.length === 1 ? 1 : 0, verdicts };
  return { points: Math.max(0, (count('right') - count('wrong')) / right), verdicts };
}

function gradeOrder(length: number, order: readonly number[]): Grade {
  let balance = 0;
  order.forEach((step, at) => {
    for (const later of order.slice(at + 1)) balance += step < later ? 1 : -1;
  });
  const verdicts = Array.from({ length }, (_, step): Verdict => {
    if (!order.includes(step)) return 'missed';
    const at = order.indexOf(step);
    const isReversed = order.some((other, place) => place < at === other > step && other !== step);
    return isReversed ? 'wrong' : 'right';
  });
  return { points: Math.max(0, balance / ((length * (length - 1)) / 2)), verdicts };
}

function gradePairs(options: readonly Option[], pairs: readonly string[]): Grade {
  const verdicts = options.map(({ pair }, at): Verdict => {
    const given = pairs[at] ?? '';
    if (given === '') return 'missed';
    return given === pair ? 'right' : 'wrong';
  });
  const right = verdicts.filter((verdict) => verdict === 'right').length;
  return { points: right / options.length, verdicts };
}

function gradeTyped(options: readonly Option[], typed: string): Grade {
  const place = typedOption(options, typed);
  const isRight = options[place]?.correct ?? false;
  const firstRight = options.findIndex(({ correct }) => correct);
  const verdicts = options.map((_, at): Verdict => {
    if (at === place) return isRight ? 'right' : 'wrong';
    return !isRight && at === firstRight ? 'missed' : 'none';
  });
  return { points: isRight ? 1 : 0, verdicts };
}

/** One writing for what people type alike: letter case, blanks, quotes, dashes, a full stop at the end. */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .replace(/[“”"'‘’`]/g, '')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\s*([-/])\s*/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\.$/, '');
}

function wrongKind(question: Question): Error {
  return new Error(`The answer to ${question.id} is of another kind than ${question.kind}`);
}
