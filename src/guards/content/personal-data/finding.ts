/** Kinds of personal data that have no place on a public page (91/2025/QH15). */
export type PersonalRule =
  | 'citizenId'
  | 'partyCard'
  | 'bankAccount'
  | 'mobileNumber'
  | 'freeMail'
  | 'meetingLink';

export interface PersonalFinding {
  rule: PersonalRule;
  /** The piece of text, its digits joined and labels without marks (see joined-digits.ts). */
  value: string;
}

/** Every match of a pattern: its group where it has one, else all of it. */
export function matches(text: string, pattern: RegExp, rule: PersonalRule): PersonalFinding[] {
  // Nearly every text has none, and looking for one is cheaper than an iterator over all.
  if (text.search(pattern) < 0) return [];
  return [...text.matchAll(pattern)].map(([whole, value = whole]) => ({
    rule,
    value: value.trim(),
  }));
}

export function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}

/** "2023 - 2025" is no number of anything. */
export function isYears(value: string): boolean {
  return /^(?:19|20)\d\d[ .-]+(?:19|20)\d\d$/.test(value);
}
