import type { QuestionKind } from '../model/question-kinds.ts';

/** One option of a question; what it is depends on the kind (see src/model/collections/questions.ts). */
export interface Option {
  text: string;
  /** What it is matched with; only in matching questions. */
  pair?: string;
  correct: boolean;
  why: string;
}

/** What can be asked and graded. Answers name options by their place in this list, never as they are shown. */
export interface Question {
  /** The slug of its entry. */
  id: string;
  kind: QuestionKind;
  stem: string;
  options: readonly Option[];
}

/** A question as the bank holds it: what practice, papers and exchange formats are made of. */
export interface BankQuestion extends Question {
  /** Slug of its module. */
  module: string;
  /** Slug of the lesson that teaches it. */
  lesson?: string;
  /** Slug of the document it stands on, and the clause in words. */
  basis: { document: string; clause?: string };
  /** Day it was last compared with the rule, YYYY-MM-DD. */
  checked?: string;
  /** The fact is known through another source than the original. */
  uncertain: boolean;
  /** 1 easy to 3 hard. */
  level: number;
}
