import type { FormFaultCode } from '../i18n/form-check-strings.ts';
import type { PaperParts } from './parts.ts';
import type { Place } from './places.ts';

/**
 * How sure a finding is: the rule says so; what is known of the rule leaves it open; or it is no matter of form
 * and the writer should look.
 */
export type Certainty = 'fault' | 'doubt' | 'warning';

/** Something on a paper that the rule asks otherwise. */
export interface Finding {
  place: Place;
  code: FormFaultCode;
  certainty: Certainty;
  /** What stands there, as printed; '' where something is missing. */
  found: string;
  /** What should stand there; '' where the sentence says it. */
  wanted: string;
}

/** A rule: what it finds on a paper. */
export type Rule = (parts: PaperParts) => Finding[];

/** Collects what a rule finds at one place. */
export function findingsAt(place: Place) {
  const list: Finding[] = [];
  const add = (code: FormFaultCode, found = '', wanted = '', certainty: Certainty = 'fault') => {
    list.push({ place, code, certainty, found, wanted });
  };
  return { list, add };
}
