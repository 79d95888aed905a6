import type { BankQuestion } from '../learning/question.ts';
import { ruleApplies } from './applying-rules.ts';
import { register } from './documents.ts';
import { shared } from './reads.ts';
import { published } from './store.ts';
import { moduleViews } from './training.ts';

/**
 * The questions that may be asked today, by module in the order of the course, then by id. A question is
 * live while it is published in a module that has a page and stands on a published document that applies:
 * one that nobody has checked counts as applying, as it does on the pages that cite it. Practice, papers and
 * every exchange file take their questions from here, so a rule that ends takes its questions out of all.
 */
export const liveBank = shared(async (): Promise<BankQuestion[]> => {
  const [modules, { views }, lessons] = await Promise.all([
    moduleViews(),
    register(),
    published('lessons'),
  ]);
  const lessonSlugs = new Set(lessons.map(({ slug }) => slug));
  return modules.flatMap(({ questions }) =>
    questions.flatMap(({ slug, data }): BankQuestion[] => {
      const { basis, lesson, kind, stem, options, checked, uncertain, level, module } = data;
      const document = basis && views.get(basis.document);
      if (!basis || !document || !ruleApplies(document, basis.clause)) return [];
      return [
        {
          id: slug,
          kind,
          stem,
          options,
          module,
          ...(lesson !== undefined && lessonSlugs.has(lesson) && { lesson }),
          basis,
          ...(checked !== undefined && { checked }),
          uncertain,
          level,
        },
      ];
    }),
  );
});
