import type { BankQuestion } from '../question.ts';
import type { NameOf, WrittenBank } from './partial-question.ts';

/** What an exchange form writes of a bank. */
interface Form {
  /** @param path a category as Moodle names it: "$course$/top/NAME" */
  category: (path: string) => string;
  question: (question: BankQuestion) => string;
  /** What the form does not hold of a question, in words. */
  notesOf: (question: BankQuestion) => string[];
}

/** Writes a bank question by question, with a category before each module. */
export function writeBank(
  bank: readonly BankQuestion[],
  nameOf: NameOf,
  { category, question: write, notesOf }: Form,
): { parts: string[]; notes: WrittenBank['notes'] } {
  const parts: string[] = [];
  const notes: WrittenBank['notes'] = [];
  let module: string | null = null;
  for (const question of bank) {
    if (question.module !== module) {
      module = question.module;
      // In a path of categories, a slash inside a name is doubled.
      const name = (nameOf('module', module) ?? module).replaceAll('/', '//');
      parts.push(category(`$course$/top/${name.replace(/\s+/g, ' ')}`));
    }
    parts.push(write(question));
    notes.push(...notesOf(question).map((what) => ({ id: question.id, what })));
  }
  return { parts, notes };
}
