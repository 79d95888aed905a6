import { describe, expect, it } from 'vitest';
import { type FaultRow, faultRows, testTable } from '../../../tests/helpers/exercise-faults.ts';
import { decisionSentences } from '../../i18n/exercise-strings.ts';
import { type ChosenDecision, type Decision, judgeDecision } from './judge-decision.ts';

const decisionOf = (words: string) => {
  const [type, issuer, power] = words.split(' ');
  return { type, issuer, power } as Decision;
};
/** [fault, choices, the right one]; a choice may have other faults too, so only the named one is looked for. */
const decisions: readonly FaultRow<string>[] = [
  [
    'decisionEmpty',
    [' dang-uy T/M', 'nghi-quyet  T/M', 'nghi-quyet dang-uy '],
    'nghi-quyet dang-uy T/M',
  ],
  [
    'directiveNotHere',
    ['chi-thi dang-uy T/M', 'chi-thi chi-bo T/M', 'chi-thi van-phong none'],
    'nghi-quyet chi-bo T/M',
  ],
  [
    'circularNotHere',
    ['thong-tri dang-uy T/M', 'thong-tri ban-thuong-vu T/M', 'thong-tri chi-bo T/M'],
    'huong-dan ban-thuong-vu T/M',
  ],
  [
    'workRulesNotByBoard',
    ['quy-che ban-thuong-vu T/M', 'quy-che ban-thuong-vu K/T', 'quy-che ban-thuong-vu none'],
    'quy-che dang-uy T/M',
  ],
  [
    'regulationNotByCell',
    ['quy-dinh chi-bo T/M', 'quy-dinh chi-bo K/T', 'quy-dinh chi-bo none'],
    'quy-che chi-bo T/M',
  ],
  [
    'guidanceNotByCommittee',
    ['huong-dan dang-uy T/M', 'huong-dan dang-uy K/T', 'huong-dan dang-uy none'],
    'huong-dan ban-thuong-vu T/M',
  ],
  [
    'guidanceNotByCell',
    ['huong-dan chi-bo T/M', 'huong-dan chi-bo K/T', 'huong-dan chi-bo none'],
    'nghi-quyet chi-bo T/M',
  ],
  [
    'typeNotForCongress',
    ['quyet-dinh dai-hoi T/M', 'ke-hoach dai-hoi T/M', 'huong-dan dai-hoi T/M'],
    'nghi-quyet dai-hoi T/M',
  ],
  [
    'rulesConfused',
    ['quy-dinh dang-uy T/M', 'quy-che dang-uy T/M', 'quy-che chi-bo T/M'],
    'quyet-dinh dang-uy T/M',
  ],
  [
    'programmeConfused',
    ['ke-hoach dang-uy T/M', 'ke-hoach chi-bo T/M', 'ke-hoach dang-uy K/T'],
    'chuong-trinh dang-uy T/M',
  ],
  [
    'shouldBeSubmission',
    ['bao-cao dang-uy T/M', 'cong-van dang-uy T/M', 'de-an dang-uy T/M'],
    'to-trinh dang-uy T/M',
  ],
  [
    'shouldBeReport',
    ['to-trinh chi-bo T/M', 'thong-bao chi-bo T/M', 'nghi-quyet chi-bo T/M'],
    'bao-cao chi-bo T/M',
  ],
  [
    'shouldBeNotice',
    ['ket-luan dang-uy T/M', 'bao-cao dang-uy T/M', 'cong-van dang-uy T/M'],
    'thong-bao dang-uy T/M',
  ],
  [
    'shouldBeLetter',
    ['thong-bao chi-bo T/M', 'to-trinh chi-bo T/M', 'bao-cao chi-bo T/M'],
    'cong-van chi-bo T/M',
  ],
  [
    'shouldBeMinutes',
    ['nghi-quyet chi-bo T/M', 'bao-cao chi-bo T/M', 'thong-bao chi-bo T/M'],
    'bien-ban chi-bo T/M',
  ],
  [
    'typeUnfit',
    ['bao-cao dang-uy T/M', 'cong-van dang-uy T/M', 'ke-hoach dang-uy T/M'],
    'nghi-quyet dang-uy T/M',
  ],
  [
    'issuerUnfit',
    ['nghi-quyet chi-bo T/M', 'nghi-quyet ban-thuong-vu T/M', 'nghi-quyet uy-ban-kiem-tra T/M'],
    'nghi-quyet dang-uy T/M',
  ],
  [
    'staffBodyForCommittee',
    ['nghi-quyet van-phong T/M', 'nghi-quyet van-phong none', 'ke-hoach van-phong T/L'],
    'nghi-quyet dang-uy T/M',
  ],
  [
    'committeeForStaffBody',
    ['cong-van dang-uy T/M', 'cong-van ban-thuong-vu T/M', 'cong-van chi-bo T/M'],
    'cong-van van-phong none',
  ],
  [
    'shouldBeCongress',
    ['nghi-quyet chi-bo T/M', 'nghi-quyet dang-uy T/M', 'nghi-quyet van-phong T/M'],
    'nghi-quyet dai-hoi T/M',
  ],
  [
    'congressOver',
    ['nghi-quyet dai-hoi T/M', 'cong-van dai-hoi T/M', 'bien-ban dai-hoi T/M'],
    'nghi-quyet chi-bo T/M',
  ],
  [
    'deputyOfCollective',
    ['to-trinh dang-uy K/T', 'bao-cao dang-uy K/T', 'to-trinh chi-bo K/T'],
    'to-trinh dang-uy T/M',
  ],
  [
    'orderOfCollective',
    ['to-trinh dang-uy T/L', 'bao-cao dang-uy T/L', 'to-trinh chi-bo T/L'],
    'to-trinh dang-uy T/M',
  ],
  [
    'collectiveUnnamed',
    ['to-trinh dang-uy none', 'bao-cao dang-uy none', 'to-trinh chi-bo none'],
    'to-trinh dang-uy T/M',
  ],
  [
    'collectiveOfHead',
    ['cong-van van-phong T/M', 'ke-hoach van-phong T/M', 'bao-cao van-phong T/M'],
    'cong-van van-phong K/T',
  ],
  [
    'deputySigns',
    ['cong-van van-phong none', 'cong-van van-phong T/L', 'bao-cao van-phong none'],
    'cong-van van-phong K/T',
  ],
  [
    'orderSigns',
    ['cong-van van-phong none', 'cong-van van-phong K/T', 'bao-cao van-phong none'],
    'cong-van van-phong T/L',
  ],
  [
    'headSigns',
    ['cong-van van-phong K/T', 'cong-van van-phong T/L', 'bao-cao van-phong K/T'],
    'cong-van van-phong none',
  ],
  [
    'collectiveSigns',
    [
      'cong-van uy-ban-kiem-tra K/T',
      'cong-van uy-ban-kiem-tra T/L',
      'cong-van uy-ban-kiem-tra none',
    ],
    'cong-van uy-ban-kiem-tra T/M',
  ],
];

describe('a choice of type, issuer and capacity', () => {
  it.each(faultRows(decisions))('%j gets the reason %s (%s)', (given, fault, right) => {
    const chosen: ChosenDecision = decisionOf(given);
    expect(judgeDecision(chosen, decisionOf(right)).faults).toContain(fault);
    expect(judgeDecision(decisionOf(right), decisionOf(right)).right).toBe(true);
  });
  it('gets all its reasons, what the rule forbids first', () => {
    const chosen = decisionOf('chi-thi van-phong K/T');
    expect(judgeDecision(chosen, decisionOf('nghi-quyet chi-bo T/M')).faults).toEqual([
      'directiveNotHere',
      'typeUnfit',
      'staffBodyForCommittee',
      'deputyOfCollective',
    ]);
  });
  it('does not forbid the answer that the exercise takes for right', () => {
    const right = decisionOf('thong-bao ban-thuong-vu T/L');
    expect(judgeDecision(decisionOf('thong-bao ban-thuong-vu K/T'), right).faults).toEqual([
      'orderSigns',
    ]);
  });
  testTable(decisionSentences, decisions);
});
