import type { BankDirectory, StoredQuestion } from '../learning/page/bank.ts';
import type { BankQuestion } from '../learning/question.ts';
import { stemMark } from '../learning/random.ts';
import { partsOf } from '../learning/sheet.ts';
import { href } from '../lib/url.ts';
import { liveBank } from './question-bank.ts';
import { linesBelow } from './questions.ts';
import { shared } from './reads.ts';
import { allLessons, moduleViews } from './training.ts';

/** A file with questions that the browser loads at once. */
export interface QuestionPart {
  /** Name below /tap-huan/ngan-hang/, without ending. */
  name: string;
  questions: BankQuestion[];
}

/** The live bank cut into files, by module. */
export const questionParts = shared(async (): Promise<Map<string, QuestionPart[]>> => {
  const bank = await liveBank();
  const byId = new Map(bank.map((question) => [question.id, question]));
  const modules = [...new Set(bank.map(({ module }) => module))];
  return new Map(
    modules.map((module) => {
      const ids = bank.filter((question) => question.module === module).map(({ id }) => id);
      const parts = partsOf(ids).map((part, at) => ({
        name: `${module}-${at + 1}`,
        questions: part.flatMap((id) => byId.get(id) ?? []),
      }));
      return [module, parts];
    }),
  );
});

/** What the browser has to know to load questions: modules, their files and what is in each. */
export async function bankDirectory(): Promise<BankDirectory> {
  const parts = await questionParts();
  const views = await moduleViews();
  const lessons = Object.fromEntries(
    (await allLessons()).map(({ slug, path, data }) => [slug, [data.title, href(path)] as const]),
  );
  return {
    base: href('/tap-huan/ngan-hang/'),
    modules: views.flatMap(({ module }) => {
      const own = parts.get(module.slug);
      if (!own) return [];
      return {
        slug: module.slug,
        title: module.data.title,
        parts: own.map(({ questions }) => questions.map(({ id }) => id)),
      };
    }),
    stems: Object.fromEntries((await liveBank()).map(({ id, stem }) => [id, stemMark(stem)])),
    lessons,
  };
}

/** A question as its file holds it: everything but what the directory and the file's name tell. */
export async function storedQuestion(question: BankQuestion): Promise<StoredQuestion> {
  const { id, lesson, kind, stem, options } = question;
  return {
    ...{ id, kind, stem, options },
    ...(lesson && { lesson }),
    below: await linesBelow(question),
  };
}
