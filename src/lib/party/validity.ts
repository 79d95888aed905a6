import type { CalendarDate } from './dates.ts';

/** State of a document as readers see it. `chua-ro`: nobody has checked it yet. */
export const validityStates = [
  'con-hieu-luc',
  'het-mot-phan',
  'chua-co-hieu-luc',
  'het-hieu-luc',
  'chua-ro',
] as const;
export type ValidityState = (typeof validityStates)[number];

export interface ValidityFacts {
  /** What the editor stated after checking; `chua-ro` when nobody did. */
  stated: ValidityState;
  checked?: CalendarDate | undefined;
  effective?: CalendarDate | undefined;
  expires?: CalendarDate | undefined;
  /** Documents that end this one (replace or annul it), with the day they take effect. */
  endedBy: { id: string; effective: CalendarDate }[];
  /** Documents that amend this one. */
  amendedBy: { id: string; effective: CalendarDate }[];
}

export interface Validity {
  state: ValidityState;
  /** The day somebody compared the statement with the original; only for a stated state. */
  checked?: CalendarDate | undefined;
  /** The document that made the state what it is, where a relation did. */
  cause?: string | undefined;
  /** The day an ended document ended. */
  since?: CalendarDate | undefined;
}

/**
 * Works out whether a document holds on a day. A rule ends only by its issuer or a competent higher
 * body, in a document that says so (399-QĐ/TW), so relations outweigh what an editor typed; dates
 * come next; the editor's checked statement last.
 */
export function deriveValidity(facts: ValidityFacts, today: CalendarDate): Validity {
  const ended = facts.endedBy.filter(({ effective }) => effective <= today);
  const first = ended.sort((left, right) => left.effective.localeCompare(right.effective))[0];
  if (first) return { state: 'het-hieu-luc', cause: first.id, since: first.effective };
  if (facts.expires !== undefined && facts.expires < today)
    return { state: 'het-hieu-luc', since: facts.expires };
  if (facts.effective !== undefined && facts.effective > today)
    return { state: 'chua-co-hieu-luc' };
  const amendment = facts.amendedBy
    .filter(({ effective }) => effective <= today)
    .toSorted((left, right) => left.effective.localeCompare(right.effective))
    .at(-1);
  return { state: facts.stated, checked: facts.checked, cause: amendment?.id };
}
