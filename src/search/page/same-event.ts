import { fold } from '../../lib/vietnamese/fold.ts';
import type { Result } from '../engine/protocol.ts';

/** A result as it is listed: some stand below another one of the same event. */
export type ListedResult = Result & { isOfEventAbove?: boolean };

/** Papers of an event that are drawn to the first of them; more would push others out of sight. */
const MOST_DRAWN = 2;
/** Only what is near is drawn: what answers far worse stays where it is. */
const LOOKED_AT = 10;
/** So much of the shorter title the other one has to share. */
const SHARED = 0.6;
/** Shorter words are in every title. */
const SHORT_WORD = 2;

/**
 * Draws papers of the same event together: those of one day whose titles share most of their words
 * stand below the best of them. The first result stays the first.
 */
export function besideTheirEvent(results: readonly Result[]): ListedResult[] {
  const waiting: ListedResult[] = [...results];
  const listed: ListedResult[] = [];
  for (let head = waiting.shift(); head; head = waiting.shift()) {
    listed.push(head);
    const drawn = waiting
      .slice(0, LOOKED_AT)
      .filter((other) => isSameEvent(head as Result, other))
      .slice(0, MOST_DRAWN);
    for (const other of drawn) {
      waiting.splice(waiting.indexOf(other), 1);
      listed.push({ ...other, isOfEventAbove: true });
    }
  }
  return listed;
}

function isSameEvent(one: Result, other: Result): boolean {
  if (one.date === undefined || one.date !== other.date) return false;
  const [left, right] = [wordsOfTitle(one), wordsOfTitle(other)];
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared >= SHARED * Math.min(left.size, right.size);
}

function wordsOfTitle({ title }: Result): Set<string> {
  return new Set(
    fold(title)
      .split(/[^a-z0-9]+/)
      .filter(({ length }) => length > SHORT_WORD),
  );
}
