import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { FaultCode } from '../../i18n/exercise-strings.ts';
import { judgeDate } from './judge-date.ts';
import { type ChosenDecision, type Decision, judgeDecision } from './judge-decision.ts';
import { type ChosenPetition, judgePetition, type PetitionDecision } from './judge-petition.ts';
import { judgeSymbol } from './judge-symbol.ts';
import type { Verdict } from './verdict.ts';

/**
 * 300 answers written from the rules alone, by somebody who had not seen the judge; the fixture's README says how they
 * are compared. Cases are never changed to fit the judge.
 */
interface Case {
  id: string;
  kind: 'symbol' | 'date' | 'decision' | 'petition';
  right: boolean;
  faults: string[];
  typed: string;
  expected: unknown;
  chosen: unknown;
  date: string;
  form: 'citation' | 'dateline';
  place?: string;
}

const cases: Case[] = JSON.parse(
  readFileSync(
    new URL('../../../tests/fixtures/exercises/exercise-cases.json', import.meta.url),
    'utf8',
  ),
);

/** What the cases call each fault of the judge. */
const NAMES: readonly (readonly [pattern: RegExp, names: Record<string, string>])[] = [
  [/^(?:symbol|date|decision|petition)Empty$/, { symbol: 'empty', date: 'empty' }],
  [/^(?:hyphen|slash)Missing$/, { symbol: 'separator' }],
  [/^(?:separatorsSwapped|lettersSwapped|numberNotFirst)$/, { symbol: 'order' }],
  [/^(?:symbolUnreadable|numberMissing|issuerMissing|otherWords)$/, { symbol: 'notASymbol' }],
  [/^(?:letterCase|strokeMissing|strokeExtra|centralLetters)$/, { symbol: 'letters' }],
  [/^blanks$/, { symbol: 'spaces' }],
  [/^numberWrong$/, { symbol: 'wrongNumber' }],
  [
    /^(?:directive|circular|workRules|regulation|guidance)Not|^typeNotForCongress$/,
    { decision: 'notAllowed' },
  ],
  [/^typeMissing$/, { symbol: 'typeMissing' }],
  [/^type/, { symbol: 'wrongType', decision: 'wrongType' }],
  [
    /^issuer|^boardLetters|[cC]ongressLetters|[sS]taffBodyLetters|^organisationForCommittee/,
    { symbol: 'wrongIssuer' },
  ],
  [/^dateUnreadable$/, { date: 'notADate' }],
  [/^dayUnpadded$/, { date: 'dayZero' }],
  [/^monthUnpadded$/, { date: 'monthZero' }],
  [/^monthPadded$/, { date: 'monthExtraZero' }],
  [/^(?:dayMonthSwapped|dayWrong|monthWrong|yearWrong)$/, { date: 'wrongDate' }],
  [/^dateSigns$/, { date: 'separator' }],
  [/^yearShort$/, { date: 'shortYear' }],
  [/^(?:dayWordMissing|yearWordMissing|marksMissing)$/, { date: 'wordsMissing' }],
  [/^placeWrong$/, { date: 'wrongPlace' }],
  [/^(?:longInCitation|shortInDateline)$/, { date: 'otherForm' }],
  [
    /^(?:rulesConfused|programmeConfused|shouldBe(?!Congress)|typeUnfit)/,
    { decision: 'wrongType' },
  ],
  [
    /^issuerUnfit$|ForStaffBody$|ForCommittee$|^shouldBeCongress$|^congressOver$/,
    { decision: 'wrongIssuer' },
  ],
  [/Collective$|^collective|^(?:deputy|order|head)Signs$/, { decision: 'wrongPower' }],
  [/Missed$|^mixedChosen$/, { petition: 'wrongClass' }],
  [/^route/, { petition: 'wrongRoute' }],
];

function nameOf(kind: string, fault: FaultCode): string {
  for (const [pattern, names] of NAMES) {
    const name = names[kind];
    if (name && pattern.test(fault)) return name;
  }
  return fault;
}

function judge(one: Case): Verdict {
  switch (one.kind) {
    case 'symbol':
      return judgeSymbol(one.typed, one.expected as string);
    case 'date':
      return judgeDate(one.typed, one);
    case 'decision':
      return judgeDecision(one.chosen as ChosenDecision, one.expected as Decision);
    case 'petition':
      return judgePetition(one.chosen as ChosenPetition, one.expected as PetitionDecision);
    default:
      return one.kind satisfies never;
  }
}

/** What is amiss, in words; null for a case that the judge gets right, with the reason that fits. */
function complaint(one: Case): string | null {
  const { right, faults } = judge(one);
  const names = [...new Set(faults.map((fault) => nameOf(one.kind, fault)))];
  const isWhole = one.kind === 'decision' || one.kind === 'petition';
  const fits =
    right === one.right &&
    (right || names.length > 0) &&
    names.every((name) => one.faults.includes(name)) &&
    (!isWhole || one.faults.every((name) => names.includes(name)));
  if (fits) return null;
  const given = one.typed ?? JSON.stringify(one.chosen);
  return `${one.id} ${given}: ${right ? 'right' : faults.join(' ')}; expected ${one.right ? 'right' : one.faults.join(' ')}`;
}

describe('the judge, on 300 cases of somebody who had not seen it', () => {
  it('gets at least 98 in 100 right, each wrong answer with a reason that fits', () => {
    const found = cases.map(complaint).filter((words) => words !== null);
    console.log(`${cases.length - found.length} of ${cases.length} cases`, found);
    expect(cases).toHaveLength(300);
    expect(found.length).toBeLessThanOrEqual(cases.length * 0.02);
  });
});
