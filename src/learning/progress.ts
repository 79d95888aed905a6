import { isCalendarDate } from '../lib/party/dates.ts';
import type { Card } from './due.ts';

/** One hand-in of a test. */
export interface TestResult {
  seed: string;
  /** YYYY-MM-DD */
  day: string;
  points: number;
  questions: number;
  /** Points and questions by module. */
  modules: Record<string, [points: number, questions: number]>;
}

/** What the device remembers of the course; nobody else has it. */
export interface Progress {
  version: 1;
  /** Day a lesson was done, by slug. */
  lessons: Record<string, string>;
  /** Cards of questions by id. */
  cards: Record<string, Card>;
  /** Newest last. */
  tests: TestResult[];
  /** Best result of a desk exercise, by slug. */
  exercises: Record<string, { day: string; right: number; total: number }>;
  /** Day of the last export. */
  exported?: string;
}

/** Older results say nothing new; so many are shown in the picture. */
const MOST_TESTS = 50;
/** Far above a whole course; a larger file is none of ours. */
const MOST_ENTRIES = 5000;

export function emptyProgress(): Progress {
  return { version: 1, lessons: {}, cards: {}, tests: [], exercises: {} };
}

/** Whether nothing was done yet. */
export function isEmptyProgress({ lessons, cards, tests, exercises }: Progress): boolean {
  return [lessons, cards, tests, exercises].every((part) => Object.keys(part).length === 0);
}

/**
 * Reads progress from its file or from the browser's store.
 * @returns null for anything that is not whole progress of this version: what the device has is then left alone
 */
export function readProgress(text: string): Progress | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  return isProgress(value) ? value : null;
}

/** Progress as the file people take along. */
export function writeProgress(progress: Progress): string {
  return JSON.stringify(progress);
}

/** Both together: of each thing the newer; tests of both. Merging progress with itself changes nothing. */
export function mergeProgress(own: Progress, other: Progress): Progress {
  const tests = new Map(
    [...own.tests, ...other.tests].map((test) => [JSON.stringify(test), test] as const),
  );
  const exported = latest(own.exported, other.exported);
  return {
    version: 1,
    lessons: newer(own.lessons, other.lessons, (day) => day),
    cards: newer(own.cards, other.cards, ({ last }) => last),
    tests: [...tests.values()]
      .toSorted((left, right) => (left.day < right.day ? -1 : Number(left.day > right.day)))
      .slice(-MOST_TESTS),
    exercises: Object.entries(other.exercises).reduce(
      (merged, [slug, result]) => withExercise(merged, slug, result),
      own,
    ).exercises,
    ...(exported && { exported }),
  };
}

/** With one more test; the oldest go when there are too many. */
export function withTest(progress: Progress, test: TestResult): Progress {
  return { ...progress, tests: [...progress.tests, test].slice(-MOST_TESTS) };
}

/** With the result of an exercise, unless an earlier one was better. */
export function withExercise(
  progress: Progress,
  slug: string,
  result: Progress['exercises'][string],
): Progress {
  const best = progress.exercises[slug];
  const isBetter = !best || best.total !== result.total || best.right <= result.right;
  return isBetter
    ? { ...progress, exercises: { ...progress.exercises, [slug]: result } }
    : progress;
}

/**
 * With the cards of renamed questions under their new id. A card whose question is gone altogether stays: it may
 * come back with its rule.
 * @param stems marks of the questions there are, by id
 */
export function withRenamed(progress: Progress, stems: Readonly<Record<string, string>>): Progress {
  const byStem = new Map(Object.entries(stems).map(([id, stem]) => [stem, id]));
  const cards: Progress['cards'] = {};
  for (const [id, card] of Object.entries(progress.cards)) {
    const found = stems[id] === undefined && card.stem ? byStem.get(card.stem) : undefined;
    const isFree = found !== undefined && progress.cards[found] === undefined;
    cards[isFree ? found : id] = card;
  }
  return { ...progress, cards };
}

function newer<T>(
  own: Record<string, T>,
  other: Record<string, T>,
  dayOf: (value: T) => string,
): Record<string, T> {
  const merged = { ...own };
  for (const [key, value] of Object.entries(other)) {
    const known = merged[key];
    if (known === undefined || dayOf(known) < dayOf(value)) merged[key] = value;
  }
  return merged;
}

function latest(left: string | undefined, right: string | undefined): string | undefined {
  return [left, right]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
}

const isDay = (value: unknown): value is string =>
  typeof value === 'string' && isCalendarDate(value);
const isWithin = (value: unknown, least: number, most: number) =>
  typeof value === 'number' && value >= least && value <= most;
const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0;

function isProgress(value: unknown): value is Progress {
  if (!isRecord(value) || value.version !== 1) return false;
  return (
    every(value.lessons, isDay) &&
    every(value.cards, isCard) &&
    Array.isArray(value.tests) &&
    value.tests.length <= MOST_ENTRIES &&
    value.tests.every(isTest) &&
    every(value.exercises, isExercise) &&
    (value.exported === undefined || isDay(value.exported))
  );
}

function isCard(value: unknown): value is Card {
  if (!isRecord(value)) return false;
  const { due, last, stability, difficulty, answers, lapses, stem } = value;
  return (
    isDay(due) &&
    isDay(last) &&
    [answers, lapses].every(isCount) &&
    isWithin(stability, 0.001, 100_000) &&
    isWithin(difficulty, 1, 10) &&
    (stem === undefined || typeof stem === 'string')
  );
}

function isTest(value: unknown): value is TestResult {
  if (!isRecord(value)) return false;
  const { seed, day, points, questions, modules } = value;
  const isPair = (pair: unknown) =>
    Array.isArray(pair) && pair.length === 2 && pair.every((number) => isCount(number));
  return (
    typeof seed === 'string' &&
    isDay(day) &&
    isCount(points) &&
    isCount(questions) &&
    every(modules, isPair)
  );
}

function isExercise(value: unknown): boolean {
  return isRecord(value) && isDay(value.day) && isCount(value.right) && isCount(value.total);
}

function every(value: unknown, check: (item: unknown) => boolean): boolean {
  if (!isRecord(value)) return false;
  const items = Object.values(value);
  return items.length <= MOST_ENTRIES && items.every(check);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
