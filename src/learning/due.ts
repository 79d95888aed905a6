/** What is remembered of one question: FSRS' memory state, in days. */
export interface Card {
  /** Day it is due, YYYY-MM-DD. */
  due: string;
  /** Day of the last answer. */
  last: string;
  /** Days after which it is remembered with 90 %. */
  stability: number;
  /** From 1 to 10. */
  difficulty: number;
  answers: number;
  lapses: number;
  /** Mark of the question's words (see stemMark), by which it is found again when its entry was renamed. */
  stem?: string;
}

/** Half a minute to answer and read the reason, a little more for those that were wrong. */
const SECONDS_EACH = 40;

/** Ids of the cards due on a day, those that wait longest first. */
export function dueCards(cards: Readonly<Record<string, Card>>, day: string): string[] {
  return Object.entries(cards)
    .filter(([, { due }]) => due <= day)
    .toSorted(([a, left], [b, right]) => compare(left.due, right.due) || compare(a, b))
    .map(([id]) => id);
}

/** Minutes that so many questions take, at least one. */
export function minutesFor(questions: number): number {
  return Math.max(1, Math.ceil((questions * SECONDS_EACH) / 60));
}

function compare(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
