import { type CalendarDate, LAST_DAY } from './dates.ts';

/** State of a document as readers see it. `chua-ro`: nobody has checked it yet. */
export const validityStates = [
  'con-hieu-luc',
  'het-mot-phan',
  'chua-co-hieu-luc',
  'het-hieu-luc',
  'chua-ro',
] as const;
export type ValidityState = (typeof validityStates)[number];

/** States that say that the document holds, wholly or in part. */
const HOLDING: ReadonlySet<ValidityState> = new Set(['con-hieu-luc', 'het-mot-phan']);

/** How one document ends another: puts itself in its place, or only takes it away. */
export const endings = ['replaces', 'annuls'] as const;
export type Ending = (typeof endings)[number];

export interface ValidityFacts {
  /** What the editor stated after checking; `chua-ro` when nobody did. */
  stated: ValidityState;
  checked?: CalendarDate | undefined;
  issued: CalendarDate;
  effective?: CalendarDate | undefined;
  expires?: CalendarDate | undefined;
  /** Documents that end this one, with the day they take effect. */
  endedBy: { id: string; effective: CalendarDate; how: Ending }[];
  /** Documents that amend this one. */
  amendedBy: { id: string; effective: CalendarDate }[];
  /** Documents that put its words right. */
  correctedBy?: { id: string; effective: CalendarDate }[];
}

export interface Validity {
  state: ValidityState;
  /** The day somebody compared the statement with the original; only for a stated state. */
  checked?: CalendarDate | undefined;
  /** The document that made the state what it is, where a relation did. */
  cause?: string | undefined;
  /** Other documents that ended it in the same way on the same day. */
  alongside?: string[] | undefined;
  /** What the cause did, where it ended the document. */
  ending?: Ending | undefined;
  /** The first day an ended document no longer held. */
  since?: CalendarDate | undefined;
  /** The day the last amendment took effect. */
  amended?: CalendarDate | undefined;
  /** Nobody checked; what happened to the document later shows that it held. */
  isInferred?: boolean | undefined;
}

/**
 * Works out whether a document holds on a day. A rule ends only by its issuer or a competent higher
 * body, in a document that says so (399-QĐ/TW), so relations outweigh what an editor typed; dates
 * come next; the editor's checked statement last. On a day before somebody checked, a statement
 * says nothing; but what another document ended later held until then.
 */
export function deriveValidity(facts: ValidityFacts, day: CalendarDate): Validity {
  const [first] = inOrder(facts.endedBy);
  // What ran out by itself was ended by nobody, whatever took its place later.
  const ownEnd = endByItself(facts);
  if (first && first.effective <= day && first.effective <= ownEnd) {
    const { id, how, effective } = first;
    const alongside = facts.endedBy
      .filter((other) => other.id !== id && other.how === how && other.effective === effective)
      .map((other) => other.id);
    const more = alongside.length > 0 ? { alongside } : {};
    return { state: 'het-hieu-luc', cause: id, ...more, ending: how, since: effective };
  }
  if (ownEnd <= day) return { state: 'het-hieu-luc', since: ownEnd };
  if ((facts.effective ?? facts.issued) > day) return { state: 'chua-co-hieu-luc' };
  const amendment = inOrder(facts.amendedBy)
    .filter(({ effective }) => effective <= day)
    .at(-1);
  const { id: cause, effective: amended } = amendment ?? {};
  const unstated = { cause, amended };
  // What another document ended later held until then, whatever was stated afterwards.
  if (first !== undefined && first.effective > day && !HOLDING.has(facts.stated))
    return { state: 'con-hieu-luc', ...unstated, isInferred: true };
  if (facts.stated === 'het-hieu-luc') {
    const { checked, expires } = facts;
    // Somebody looked after it had run out; until then it held.
    if (expires !== undefined && (checked === undefined || expires < checked))
      return { state: 'con-hieu-luc', ...unstated, isInferred: true };
    if (checked !== undefined && day < checked) return { state: 'chua-ro', ...unstated };
    // An amendment ends nothing.
    return { state: 'het-hieu-luc', checked };
  }
  // Stated before its day came: nobody has looked since.
  if (facts.stated === 'chua-co-hieu-luc')
    return { state: 'chua-ro', checked: facts.checked, ...unstated };
  if (facts.stated === 'het-mot-phan' && facts.amendedBy.length > 0 && amendment === undefined)
    return { state: 'con-hieu-luc', isInferred: true };
  return { state: facts.stated, checked: facts.checked, cause, amended };
}

/** The end that is known to come, of a document that still holds on a day. */
export function endAhead(
  facts: ValidityFacts,
  day: CalendarDate,
): { day: CalendarDate; by?: string | undefined } | undefined {
  const [first] = inOrder(facts.endedBy);
  const ownEnd = endByItself(facts);
  const end = first && first.effective <= ownEnd ? first.effective : ownEnd;
  if (end <= day || end === LAST_DAY) return undefined;
  return { day: end, by: end === first?.effective ? first.id : undefined };
}

/** Something that happened to a document, or will. */
export interface LifeEvent {
  kind: 'issued' | 'effective' | 'amended' | 'corrected' | Ending | 'expires';
  day: CalendarDate;
  /** The document that did it. */
  by?: string | undefined;
}

function inOrder<Event extends { effective: CalendarDate }>(events: readonly Event[]): Event[] {
  return events.toSorted((left, right) => left.effective.localeCompare(right.effective));
}

/** The life of a document in order of days, up to its end: nothing happens to the dead. */
export function lifeOf(facts: ValidityFacts): LifeEvent[] {
  const { issued, effective, expires } = facts;
  const events: LifeEvent[] = [
    { kind: 'issued', day: issued },
    ...(effective && effective !== issued ? [{ kind: 'effective' as const, day: effective }] : []),
    ...facts.amendedBy.map(({ id, effective: day }) => ({ kind: 'amended' as const, day, by: id })),
    ...(facts.correctedBy ?? []).map(({ id, effective: day }) => ({
      kind: 'corrected' as const,
      day,
      by: id,
    })),
    ...facts.endedBy.map(({ id, effective: day, how }) => ({ kind: how, day, by: id })),
    ...(expires ? [{ kind: 'expires' as const, day: expires }] : []),
  ];
  const end =
    inOrder([...facts.endedBy, { effective: endByItself(facts) }])[0]?.effective ?? LAST_DAY;
  return events
    .filter(({ day }) => day <= end)
    .sort((left, right) => left.day.localeCompare(right.day));
}

/** The first day a document no longer holds by its own words; {@link LAST_DAY} when they name none. */
function endByItself({ expires }: ValidityFacts): CalendarDate {
  if (expires === undefined || expires >= LAST_DAY) return LAST_DAY;
  return new Date(Date.parse(expires) + 86_400_000).toISOString().slice(0, 10);
}

/**
 * Whether a document was ended before its own day came: it never did anything to any other.
 * @param known the day a document takes effect, and what ends it
 */
export function isStillborn<Document>(
  document: Document,
  known: {
    startOf: (document: Document) => CalendarDate;
    endersOf: (document: Document) => readonly Document[];
  },
  seen: readonly Document[] = [],
): boolean {
  if (seen.includes(document)) return false;
  const start = known.startOf(document);
  return known
    .endersOf(document)
    .some(
      (ender) => known.startOf(ender) < start && !isStillborn(ender, known, [...seen, document]),
    );
}
