import type { FaultCode } from '../../i18n/exercise-strings.ts';
import { documentTypes } from '../../lib/party/document-types.ts';
import { letterFaults, symbolFormFaults } from '../../lib/party/symbol-form.ts';
import { knownLetters, plainNumber } from '../../lib/party/symbol-letters.ts';
import { type WrittenSymbol, writtenSymbol } from '../../lib/party/symbol-writing.ts';
import { stripMarks } from '../../lib/vietnamese/fold.ts';
import { type Verdict, verdictOf } from './verdict.ts';

/** Types that people take for each other: the letters that belong there, those that were written, the reason. */
const MIXED_UP: readonly (readonly [right: string, written: RegExp, fault: FaultCode])[] = [
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
const OWN_BOARD = /BTV|BCH|TVĐU|TVDU/u;
const STATE_BODY = /UBND|HĐND|HDND|^BNV|^SNV|^CP$|TTG$/u;

/**
 * Judges a number and symbol that somebody wrote, with or without the word "Số". Blanks, kinds of dash and slash,
 * quotation marks and the encoding of letters do not count.
 * @param expected the right writing: "05-NQ/ĐU"
 */
export function judgeSymbol(typed: string, expected: string): Verdict {
  if (typed.trim() === '') return verdictOf(['symbolEmpty']);
  const given = writtenSymbol(typed);
  const right = writtenSymbol(expected);
  if (!given || !right || (given.type === null && given.issuer === null && given.number === null))
    return verdictOf(['symbolUnreadable']);
  const form = symbolFormFaults(given);
  // A stroke that makes another type's letters is told by the names of the two types.
  const content = [
    ...numberFaults(given, right),
    ...typeFaults(given, right),
    ...issuerFaults(given, right),
  ];
  return verdictOf([...form, ...content]);
}

function numberFaults(given: WrittenSymbol, right: WrittenSymbol): FaultCode[] {
  if (given.number === null) return [];
  return plainNumber(given.number) === plainNumber(right.number ?? '') ? [] : ['numberWrong'];
}

function typeFaults({ type: given }: WrittenSymbol, { type: right }: WrittenSymbol): FaultCode[] {
  if (given === null || right === null || given === right) return [];
  const letters = given.toUpperCase();
  if (letters === right.toUpperCase()) return ['letterCase'];
  const mixedUp = MIXED_UP.find(([own, written]) => own === right && written.test(letters));
  if (mixedUp) return [mixedUp[2]];
  const small = letterFaults(given, right);
  if (small.length > 0) return small;
  const known = knownLetters(given);
  if (known === null) return ['typeUnknown'];
  return PARTY_LETTERS.has(known) ? ['typeWrong'] : ['typeOfState'];
}

function issuerFaults(
  { issuer: given }: WrittenSymbol,
  { issuer: right }: WrittenSymbol,
): FaultCode[] {
  if (given === null || right === null || given === right) return [];
  const letters = given.toUpperCase();
  const small = letterFaults(given, right);
  if (small.length > 0) return small;
  if (right.endsWith('TW') && letters.replace(/T\.?[ƯU]$/u, 'TW') === right)
    return ['centralLetters'];
  const isOfOffice = right.startsWith('VP');
  if (isOfOffice && letters === right.slice(2)) return ['officeLetters'];
  if (!isOfOffice && letters.startsWith('VP')) return ['notOfficeLetters'];
  if (OWN_BOARD.test(letters) && !/^(?:VP|UBKT)/u.test(right)) return ['boardLetters'];
  if (right.endsWith('ĐH')) return ['congressLetters'];
  if (stripMarks(letters).endsWith('DH')) return ['notCongressLetters'];
  if (right.startsWith('ĐU') && /^[ĐD]B$/u.test(letters)) return ['organisationForCommittee'];
  return [STATE_BODY.test(letters) ? 'issuerOfState' : 'issuerWrong'];
}
