import type { CalendarDate } from './dates.ts';

/** Levels of the bodies that issue documents, the highest first. */
export const bodyLevels = ['trung-uong', 'tinh', 'tren-co-so', 'co-so'] as const;
export type BodyLevel = (typeof bodyLevels)[number];

/** A term (nhiệm kỳ, khóa) of the committees of a level, with its name. */
export interface Term {
  id: string;
  name: string;
  level: BodyLevel;
  from: CalendarDate;
  /** Its last day; absent for the current one. */
  to?: CalendarDate | undefined;
}

/** Whether a body of `level` may change what a body of `other` issued: its own level or higher. */
export function isAtLeastLevel(level: BodyLevel, other: BodyLevel): boolean {
  return bodyLevels.indexOf(level) <= bodyLevels.indexOf(other);
}

/**
 * The term of the Party's committees a day belongs to. A term runs from the day after one congress
 * closes to the closing day of the next (36-HD/VPTW, part on numbering). Bodies of the state and of
 * the unions have terms of their own, which the list does not hold.
 */
export function termOn(
  terms: readonly Term[],
  body: { level: BodyLevel; side: string },
  day: CalendarDate,
): Term | undefined {
  if (body.side !== 'party') return undefined;
  return terms.find(
    ({ level, from, to }) => level === body.level && from <= day && (to === undefined || day <= to),
  );
}
