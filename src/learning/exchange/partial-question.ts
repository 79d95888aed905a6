import type { QuestionKind } from '../../model/question-kinds.ts';
import type { BankQuestion, Option } from '../question.ts';

/**
 * A question as a file of somebody else may give it. What is missing is left for the editor: a reason is
 * '' then, every other fact is absent.
 */
export interface PartialQuestion extends Partial<Omit<BankQuestion, 'kind' | 'stem' | 'options'>> {
  kind: QuestionKind;
  stem: string;
  options: Option[];
}

/** Something a form does not hold of a question; `what` in words for people. */
export interface ExchangeNote {
  /** The question it concerns. */
  id: string;
  what: string;
}

export interface WrittenBank {
  text: string;
  notes: ExchangeNote[];
}

/** Something that was left out or changed in reading; both in words for people. */
export interface ReadProblem {
  /** Name or id of the question; the name of the form when it concerns the whole file. */
  where: string;
  problem: string;
  /** Place in `questions` of one that came in with a loss; absent for what was left out. */
  at?: number;
}

export interface ReadBank {
  questions: PartialQuestion[];
  problems: ReadProblem[];
}

/** Names for people of what questions point at, by slug; undefined when there is none. */
export type NameOf = (kind: 'document' | 'module' | 'lesson', slug: string) => string | undefined;
