import { describe, expect, it } from 'vitest';
import { type FaultRow, faultRows, testTable } from '../../../tests/helpers/exercise-faults.ts';
import { symbolSentences } from '../../i18n/exercise-strings.ts';
import { judgeSymbol } from './judge-symbol.ts';

/** [fault, answers with nothing else wrong, the right answer]. */
const symbols: readonly FaultRow<string>[] = [
  ['symbolEmpty', ['', '   ', '\n'], '05-NQ/ĐU'],
  ['symbolUnreadable', ['nghị quyết của đảng ủy', '???', 'Số'], '05-NQ/ĐU'],
  ['numberMissing', ['-NQ/ĐU', 'NQ/ĐU', 'Số NQ/ĐU'], '05-NQ/ĐU'],
  ['typeMissing', ['05/ĐU', 'Số 05/ĐU', '05-/ĐU'], '05-CV/ĐU'],
  ['issuerMissing', ['05-NQ', 'Số 05-NQ', '05-NQ/'], '05-NQ/ĐU'],
  ['typeDirectiveForProgramme', ['05-CT/ĐU', '05–CT/ĐU', 'Số 05-CT/ĐU'], '05-CTr/ĐU'],
  ['typeProgrammeForDirective', ['05-CTr/TU', 'Số 05-CTr/TU', ' 05-CTr/TU'], '05-CT/TU'],
  ['typeCircularForSubmission', ['03-TT/CB', 'Số 03-TT/CB', '03-TT/CB '], '03-TTr/CB'],
  ['typeSubmissionForCircular', ['03-TTr/TU', 'Số 03-TTr/TU', '03–TTr/TU'], '03-TT/TU'],
  ['typeDecisionForWorkRules', ['02-QĐ/ĐH', 'Số 02-QĐ/ĐH', '02—QĐ/ĐH'], '02-QC/ĐH'],
  ['typeWorkRulesForDecision', ['02-QC/ĐU', 'Số 02-QC/ĐU', '02-QC/ĐU.'], '02-QĐ/ĐU'],
  ['typeStateRegulation', ['08-QyĐ/ĐU', '08-QĐi/ĐU', 'Số 08-QyĐ/ĐU'], '08-QĐ/ĐU'],
  ['typeProjectForScheme', ['01-DA/ĐU', 'Số 01-DA/ĐU', '“01-DA/ĐU”'], '01-ĐA/ĐU'],
  ['typeSchemeForProject', ['01-ĐA/ĐU', 'Số 01-ĐA/ĐU', '01-\u00d0A/ĐU'], '01-DA/ĐU'],
  ['typeConclusionForNotice', ['20-KL/ĐU', '20-TBKL/ĐU', 'Số 20-KL/ĐU'], '20-TB/ĐU'],
  ['typeNoticeForConclusion', ['20-TB/ĐU', '20-TBKL/ĐU', 'Số 20-TB/ĐU'], '20-KL/ĐU'],
  ['typeOfState', ['05-NĐ/ĐU', '05-TTLT/ĐU', 'Số 05-NĐ/ĐU'], '05-NQ/ĐU'],
  ['typeUnknown', ['05-NGQ/ĐU', '05-XYZ/ĐU', '05-CTHĐ/ĐU'], '05-NQ/ĐU'],
  ['typeWrong', ['05-KH/ĐU', '05-BB/ĐU', '05-TB/ĐU'], '05-BC/ĐU'],
  ['boardLetters', ['05-TB/BTV', '05-TB/BTVĐU', '05-TB/BCH'], '05-TB/ĐU'],
  ['staffBodyLetters', ['45-CV/ĐUK', 'Số 45-CV/ĐUK', '45–CV/ĐUK'], '45-CV/VPĐUK'],
  ['notStaffBodyLetters', ['53-KH/VPĐUK', '53-KH/VP', 'Số 53-KH/VPĐUK'], '53-KH/ĐUK'],
  ['congressLetters', ['01-NQ/CB', '01-NQ/ĐU', '01-NQ/ĐB'], '01-NQ/ĐH'],
  ['notCongressLetters', ['01-NQ/ĐH', 'Số 01-NQ/ĐH', '01–NQ/ĐH'], '01-NQ/ĐU'],
  ['organisationForCommittee', ['01-NQ/ĐB', 'Số 01-NQ/ĐB', '01–NQ/ĐB'], '01-NQ/ĐU'],
  ['centralLetters', ['66-QĐ/TƯ', '66-QĐ/T.Ư', 'Số 66-QĐ/TƯ'], '66-QĐ/TW'],
  ['issuerOfState', ['05-NQ/UBND', '05-NQ/HĐND', '05-NQ/TTg'], '05-NQ/ĐU'],
  ['issuerWrong', ['05-NQ/CB', '05-NQ/ĐUK', '05-NQ/UBKT'], '05-NQ/ĐU'],
  ['numberWrong', ['06-NQ/ĐU', '15-NQ/ĐU', '50-NQ/ĐU'], '05-NQ/ĐU'],
  ['numberNotFirst', ['NQ-05/ĐU', 'NQ/ĐU-05', 'NQ 05/ĐU'], '05-NQ/ĐU'],
  ['lettersSwapped', ['05-ĐU/NQ', 'Số 05-ĐU/NQ', '05–ĐU/NQ'], '05-NQ/ĐU'],
  ['separatorsSwapped', ['05/NQ-ĐU', 'Số 05/NQ-ĐU', '05/NQ–ĐU'], '05-NQ/ĐU'],
  ['hyphenMissing', ['05NQ/ĐU', '05 NQ/ĐU', '05/NQ/ĐU'], '05-NQ/ĐU'],
  ['slashMissing', ['05-NQ-ĐU', '05-NQĐU', '05-NQ ĐU'], '05-NQ/ĐU'],
  ['yearAdded', ['05-NQ/ĐU/2026', '05-NQ/ĐU-2026', '05-2026-NQ/ĐU'], '05-NQ/ĐU'],
  ['leadingZero', ['5-NQ/ĐU', 'Số 5-NQ/ĐU', '5–NQ/ĐU'], '05-NQ/ĐU'],
  ['extraZero', ['012-NQ/ĐU', '0012-NQ/ĐU', 'Số 012-NQ/ĐU'], '12-NQ/ĐU'],
  ['letterForZero', ['O5-NQ/ĐU', 'o5-NQ/ĐU', 'Số O5-NQ/ĐU'], '05-NQ/ĐU'],
  ['colon', ['Số: 05-NQ/ĐU', 'Số : 05-NQ/ĐU', 'Số. 05-NQ/ĐU'], '05-NQ/ĐU'],
  ['blanks', ['05 - NQ/ĐU', '05-NQ / ĐU', '05- NQ/ĐU'], '05-NQ/ĐU'],
  ['straySign', ['/05-NQ/ĐU', '05-NQ/ĐU-', '05-NQ/ĐU/'], '05-NQ/ĐU'],
  ['letterCase', ['05-nq/đu', '05-Nq/ĐU', '05-NQ/Đu'], '05-NQ/ĐU'],
  ['letterCase', ['12-CTR/ĐU', '12-ctr/ĐU', '12-Ctr/ĐU'], '12-CTr/ĐU'],
  ['strokeMissing', ['05-QD/ĐU', '05-QĐ/DU', '05-QD/DU'], '05-QĐ/ĐU'],
  ['strokeExtra', ['05-HĐ/ĐU', 'Số 05-HĐ/ĐU', '05-H\u00d0/ĐU'], '05-HD/ĐU'],
  [
    'otherWords',
    ['Nghị quyết số 05-NQ/ĐU', '05-NQ/ĐU ngày 03/4/2018', '05-NQ/ĐU của Đảng ủy'],
    '05-NQ/ĐU',
  ],
];

describe('a symbol', () => {
  it.each(faultRows(symbols))('%j gets the reason %s and no other (%s)', (given, fault, right) => {
    expect(judgeSymbol(given, right)).toEqual({ right: false, faults: [fault] });
    expect(judgeSymbol(right, right)).toEqual({ right: true, faults: [] });
  });
  it.each([
    ['Số: 5/NQ-ĐU', '05-NQ/ĐU', ['separatorsSwapped', 'leadingZero', 'colon']],
    [
      'Số: 7-CT/BTV',
      '07-CTr/ĐU',
      ['typeDirectiveForProgramme', 'boardLetters', 'leadingZero', 'colon'],
    ],
    ['05/2026/NQ-UBND', '05-NQ/ĐU', ['issuerOfState', 'separatorsSwapped', 'yearAdded']],
  ])('%s gets all its reasons, the one that says most first', (given, right, faults) => {
    expect(judgeSymbol(given, right).faults).toEqual(faults);
  });
  testTable(symbolSentences, symbols);
});
