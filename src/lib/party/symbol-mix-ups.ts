import { stripMarks } from '../vietnamese/fold.ts';
import { documentTypes } from './document-types.ts';
import { letterFaults, type SymbolFormFault } from './symbol-form.ts';
import { knownLetters } from './symbol-letters.ts';

/** Why the letters of a type or an issuer are those of another one. */
export type SymbolMixUp =
  | 'typeDirectiveForProgramme'
  | 'typeProgrammeForDirective'
  | 'typeCircularForSubmission'
  | 'typeSubmissionForCircular'
  | 'typeDecisionForWorkRules'
  | 'typeWorkRulesForDecision'
  | 'typeStateRegulation'
  | 'typeProjectForScheme'
  | 'typeSchemeForProject'
  | 'typeConclusionForNotice'
  | 'typeNoticeForConclusion'
  | 'typeOfState'
  | 'typeUnknown'
  | 'typeWrong'
  | 'boardLetters'
  | 'staffBodyLetters'
  | 'notStaffBodyLetters'
  | 'congressLetters'
  | 'notCongressLetters'
  | 'organisationForCommittee'
  | 'issuerOfState'
  | 'issuerWrong';

/** Types that people take for each other: the letters that belong there, those that were written, the reason. */
const TYPES: readonly (readonly [right: string, written: RegExp, mixUp: SymbolMixUp])[] = [
  ['CTr', /^CT$/, 'typeDirectiveForProgramme'],
  ['CT', /^CTR$/, 'typeProgrammeForDirective'],
  ['TTr', /^TT$/, 'typeCircularForSubmission'],
  ['TT', /^TTR$/, 'typeSubmissionForCircular'],
  ['QC', /^Q[ĐD]$/, 'typeDecisionForWorkRules'],
  ['QĐ', /^QC$/, 'typeWorkRulesForDecision'],
  ['QĐ', /^Q[YUI][ĐD]$|^Q[ĐD]I$/, 'typeStateRegulation'],
  ['ĐA', /^DA$/, 'typeProjectForScheme'],
  ['DA', /^ĐA$/, 'typeSchemeForProject'],
  ['TB', /^(?:KL|TBKL)$/, 'typeConclusionForNotice'],
  ['KL', /^(?:TB|TBKL)$/, 'typeNoticeForConclusion'],
];
const PARTY_LETTERS = new Set<string>(
  documentTypes.flatMap(({ side, letters }) => (side === 'party' ? [letters] : [])),
);
/** Executive committee and standing board: their papers bear the letters of the committee (101-KH/ĐU). */
const OWN_BOARD = /BTV|BCH|TVĐU|TVDU/u;
const STAFF_BODY = /^(?:VP|UBKT)/u;
const STATE_BODY = /UBND|HĐND|HDND|^BNV|^SNV|^CP$|TTG$/u;

type LetterFault = SymbolMixUp | SymbolFormFault;

/** How written letters of a type differ from the right ones; none when they are the same. */
export function typeFaults(written: string, right: string): LetterFault[] {
  if (written === right) return [];
  const letters = written.toUpperCase();
  if (letters === right.toUpperCase()) return ['letterCase'];
  const mixedUp = TYPES.find(([own, pattern]) => own === right && pattern.test(letters));
  if (mixedUp) return [mixedUp[2]];
  const small = letterFaults(written, right);
  if (small.length > 0) return small;
  const known = knownLetters(written);
  if (known === null) return ['typeUnknown'];
  return [PARTY_LETTERS.has(known) ? 'typeWrong' : 'typeOfState'];
}

/** How written letters of an issuer differ from the right ones; none when they are the same. */
export function issuerFaults(written: string, right: string): LetterFault[] {
  if (written === right) return [];
  const letters = written.toUpperCase();
  const small = letterFaults(written, right);
  if (small.length > 0) return small;
  if (right.endsWith('TW') && letters.replace(/T\.?[ƯU]$/u, 'TW') === right)
    return ['centralLetters'];
  const isOfStaffBody = STAFF_BODY.test(right);
  if (isOfStaffBody && letters !== '' && right.replace(STAFF_BODY, '') === letters)
    return ['staffBodyLetters'];
  if (!isOfStaffBody && letters.startsWith('VP')) return ['notStaffBodyLetters'];
  if (OWN_BOARD.test(letters) && !isOfStaffBody) return ['boardLetters'];
  if (right.endsWith('ĐH')) return ['congressLetters'];
  if (stripMarks(letters).endsWith('DH')) return ['notCongressLetters'];
  if (right.startsWith('ĐU') && /^[ĐD]B$/u.test(letters)) return ['organisationForCommittee'];
  return [STATE_BODY.test(letters) ? 'issuerOfState' : 'issuerWrong'];
}
