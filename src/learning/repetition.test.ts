import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Card, dueCards, minutesFor } from './due.ts';
import { nextCard } from './repetition.ts';

const START = '2026-12-01';

it('comes back at growing intervals while it is right, soon when it was wrong', () => {
  const days: string[] = [];
  let card: Card | undefined;
  let day = START;
  for (const isRight of [true, true, true, false, true]) {
    card = nextCard(card, isRight, day);
    day = card.due;
    days.push(day);
  }
  expect(days).toEqual(['2026-12-04', '2026-12-18', '2027-02-13', '2027-02-16', '2027-02-24']);
  expect(nextCard(undefined, false, START).due).toBe('2026-12-02');
});

it('is always due after the answer and within a year, and says the same each time', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.boolean(), fc.nat(400)), { minLength: 1, maxLength: 12 }),
      (answers) => {
        let card: Card | undefined;
        let day = START;
        for (const [isRight, later] of answers) {
          const next = nextCard(card, isRight, day);
          expect(nextCard(card, isRight, day)).toEqual(next);
          const wait = (Date.parse(next.due) - Date.parse(day)) / 86_400_000;
          expect(wait).toBeGreaterThanOrEqual(1);
          expect(wait).toBeLessThanOrEqual(365);
          card = next;
          day = new Date(Date.parse(day) + later * 86_400_000).toISOString().slice(0, 10);
        }
      },
    ),
  );
});

it('asks for the cards that wait longest first', () => {
  const card = (due: string): Card => ({
    ...{ due, last: START, stability: 1, difficulty: 5, answers: 1, lapses: 0 },
  });
  const cards = {
    b: card('2026-12-03'),
    a: card('2026-12-02'),
    c: card('2026-12-09'),
    d: card('2026-12-02'),
  };
  expect(dueCards(cards, '2026-12-03')).toEqual(['a', 'd', 'b']);
});

it.each([
  [1, 1],
  [6, 4],
  [30, 20],
])('%i questions take %i minutes', (questions, minutes) => {
  expect(minutesFor(questions)).toBe(minutes);
});
