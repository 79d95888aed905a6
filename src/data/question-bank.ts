import type { BankQuestion } from '../learning/question.ts';
import { articlesNamed } from '../lib/party/articles-named.ts';
import { isRepealing } from '../lib/party/legal-state/acts.ts';
import { isNotYetInForce, isRepealed, isSuspended } from '../lib/party/legal-state/states.ts';
import { type DocumentView, register } from './documents.ts';
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
      if (!basis || !document || !applies(document, basis.clause)) return [];
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

/**
 * Whether a rule applies today. Of one that lost single articles, those that the clause names; a part of an
 * article counts as the whole, because nobody should be taught what may have ended.
 */
function applies({ validity, articles }: DocumentView, clause = ''): boolean {
  const { state } = validity;
  if (isRepealed(state) || isSuspended(state) || isNotYetInForce(state)) return false;
  const named = articlesNamed(clause);
  return articles
    .filter(({ kind }) => isRepealing(kind) || kind === 'suspends')
    .every((act) => articlesNamed(act.articles).isDisjointFrom(named));
}
