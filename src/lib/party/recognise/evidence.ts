/** A field that is read from the form of a paper. */
export type PaperField = 'symbol' | 'type' | 'issuer' | 'issued' | 'subject' | 'signer';

/** Where on a paper a field was read. */
export type EvidencePlace =
  | 'symbolLine'
  | 'aboveSymbol'
  | 'dateLine'
  | 'title'
  | 'underTitle'
  | 'underSymbol'
  | 'symbolLetters'
  | 'form'
  | 'signature'
  | 'end';

/** What a field stands on. */
export interface Evidence {
  place: EvidencePlace;
  /** The lines it was read from, as printed. */
  lines: readonly string[];
  /** False: somebody is asked, and the field itself stays empty. */
  isSure: boolean;
  /** What was read, for the person who is asked; null where it is sure. */
  suggestion: string | null;
}

/** The evidence of a field that is certain. */
export function certain(place: EvidencePlace, lines: readonly string[]): Evidence {
  return { place, lines, isSure: true, suggestion: null };
}

/** The evidence of something that may be the field. */
export function unsure(
  place: EvidencePlace,
  lines: readonly string[],
  suggestion: string,
): Evidence {
  return { place, lines, isSure: false, suggestion };
}
