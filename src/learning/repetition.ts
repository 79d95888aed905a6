import { createEmptyCard, fsrs, generatorParameters, Rating, State } from 'ts-fsrs';
import type { Card } from './due.ts';

/** Nothing of the course rests longer: rules change, and a year without a look is a year forgotten. */
const LONGEST_DAYS = 365;
const DAY_MS = 86_400_000;

/**
 * Days only, nothing by chance, a year at most: the course is forgotten in two months, and tests of this code
 * must repeat. The steps of minutes of FSRS are off, because nobody sits here for ten minutes to see a card again.
 */
const scheduler = fsrs(
  generatorParameters({
    maximum_interval: LONGEST_DAYS,
    enable_fuzz: false,
    enable_short_term: false,
  }),
);

/**
 * The card after an answer. Only the first answer of a day counts: who has just read the reason proves nothing.
 * @param card what was known, undefined for a first answer
 * @param day day of the answer, YYYY-MM-DD
 */
export function nextCard(card: Card | undefined, isRight: boolean, day: string): Card {
  if (card?.last === day) return card;
  // A day in the future was written while the clock was wrong: begin anew.
  const before =
    card && card.last < day
      ? {
          due: noon(card.due),
          last_review: noon(card.last),
          stability: card.stability,
          difficulty: card.difficulty,
          elapsed_days: 0,
          scheduled_days: 0,
          learning_steps: 0,
          reps: card.answers,
          lapses: card.lapses,
          state: State.Review,
        }
      : createEmptyCard(noon(day));
  const { card: after } = scheduler.next(before, noon(day), isRight ? Rating.Good : Rating.Again);
  return {
    due: earlier(after.due, noon(day).getTime() + LONGEST_DAYS * DAY_MS)
      .toISOString()
      .slice(0, 10),
    last: day,
    stability: rounded(after.stability),
    difficulty: rounded(after.difficulty),
    answers: after.reps,
    lapses: after.lapses,
  };
}

/** FSRS spreads equal intervals by a day and may so pass its own limit. */
function earlier(due: Date, limit: number): Date {
  return new Date(Math.min(due.getTime(), limit));
}

/** Noon in UTC is the same day in Viet Nam; hours play no part. */
function noon(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
