import type { ExerciseKind } from '../../model/collections/exercises.ts';
import { type DateTask, judgeDate } from './judge-date.ts';
import { type ChosenDecision, type Decision, judgeDecision } from './judge-decision.ts';
import { type ChosenPetition, judgePetition, type PetitionDecision } from './judge-petition.ts';
import { judgeSymbol } from './judge-symbol.ts';
import type { Verdict } from './verdict.ts';

/** Kinds whose tasks are judged one by one; the lines of a draft are judged together (judgeLines). */
export type TaskKind = Exclude<ExerciseKind, 'lines'>;

/** The right answer of each kind, as the page of an exercise holds it. */
interface Expected {
  symbols: { symbol: string };
  dates: DateTask;
  decisions: Decision;
  petitions: PetitionDecision;
}

/**
 * Judges one task.
 * @param given what was typed or chosen, by name of the field; '' or nothing where it was left
 * @param expected the right answer; of the shape that the kind has
 */
export function judgeTask(
  kind: TaskKind,
  given: Readonly<Record<string, string>>,
  expected: Expected[TaskKind],
): Verdict {
  const { symbol = '', date = '', type = '', issuer = '', power = '', route = '' } = given;
  switch (kind) {
    case 'symbols':
      return judgeSymbol(symbol, (expected as Expected['symbols']).symbol);
    case 'dates':
      return judgeDate(date, expected as Expected['dates']);
    case 'decisions':
      return judgeDecision(
        { type, issuer, power } as ChosenDecision,
        expected as Expected['decisions'],
      );
    case 'petitions':
      return judgePetition(
        { class: given.class ?? '', route } as ChosenPetition,
        expected as Expected['petitions'],
      );
    default:
      return kind satisfies never;
  }
}
