import { type CalendarDate, LAST_DAY } from '../dates.ts';
import { expiryOf, isRepealing, type RepealingEffect } from './acts.ts';
import { inOrder, type ValidityFacts } from './facts.ts';

/** Something that happened to a document, or will. */
export interface TimelineEvent {
  kind:
    | 'issued'
    | 'effective'
    | 'amended'
    | 'corrected'
    | 'suspended'
    | 'resumed'
    | 'partlyRepealed'
    | RepealingEffect
    | 'expires';
  day: CalendarDate;
  /** Id of the acting document. */
  by?: string | undefined;
  /** The articles it concerns, in words; absent for the document as a whole. */
  articles?: string | undefined;
}

/** The events of a document by date, up to the day it is no longer in force. */
export function timelineOf(facts: ValidityFacts): TimelineEvent[] {
  const { issued, effective, expires, articleActs = [], suspendedBy = [] } = facts;
  const events: TimelineEvent[] = [
    { kind: 'issued', day: issued },
    ...(effective && effective !== issued ? [{ kind: 'effective' as const, day: effective }] : []),
    ...facts.amendedBy.map(({ id, effective: day, articles }) => ({
      kind: 'amended' as const,
      day,
      by: id,
      articles,
    })),
    ...(facts.correctedBy ?? []).map(({ id, effective: day, articles }) => ({
      kind: 'corrected' as const,
      day,
      by: id,
      articles,
    })),
    ...suspendedBy.flatMap(({ id, effective: day, ends }) => suspension(id, day, ends)),
    ...articleActs
      .filter(({ kind }) => isRepealing(kind) || kind === 'suspends')
      .flatMap(({ id, kind, effective: day, ends, articles }) =>
        kind === 'suspends'
          ? suspension(id, day, ends, articles)
          : [{ kind: 'partlyRepealed' as const, day, by: id, articles }],
      ),
    ...facts.endedBy.map(({ id, effective: day, how }) => ({ kind: how, day, by: id })),
    ...(expires ? [{ kind: 'expires' as const, day: expires }] : []),
  ];
  const end = inOrder([...facts.endedBy, { effective: expiryOf(facts) }])[0]?.effective ?? LAST_DAY;
  return events
    .filter(({ day }) => day <= end)
    .sort((left, right) => left.day.localeCompare(right.day));
}

function suspension(
  by: string,
  day: CalendarDate,
  ends: CalendarDate,
  articles?: string,
): TimelineEvent[] {
  const resumed = { kind: 'resumed' as const, day: ends, articles };
  return [{ kind: 'suspended', day, by, articles }, ...(ends === LAST_DAY ? [] : [resumed])];
}
