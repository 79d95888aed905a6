import {
  type CitingText,
  doubtfulRules,
  type Leaning as LeaningOf,
  leaningsOf,
  textsOf,
} from '../library/leanings.ts';
import { allDocuments, documentFinder } from './documents.ts';
import { type Entry, markdownOf, oncePerBuild, published } from './store.ts';
import { allLessons, courseViews, moduleViews } from './training.ts';

/** A page of this site as lists of what cites a document show it. */
interface CitingPage {
  path: string;
  title: string;
  kind: 'guides' | 'templates' | 'courses' | 'modules' | 'lessons' | 'questions' | 'pages' | 'news';
}

export type Leaning = LeaningOf<CitingPage>;

interface Source extends CitingPage {
  entry: Entry<object>;
  related: readonly string[];
}

/** Pages that follow, stand on or name a document, for "Trang nào dựa vào văn bản này". */
export async function pagesLeaningOn(slug: string): Promise<Leaning[]> {
  return (await leanings()).get(slug) ?? [];
}

/** What the office has to go through, by state of the rule that is cited. */
export async function doubtfulRulesOfSite() {
  const views = (await allDocuments()).map(({ view }) => view);
  return doubtfulRules(views, await leanings());
}

const leanings = oncePerBuild(async () => {
  const { bySymbol } = await documentFinder();
  const texts = (await sources()).map(
    ({ entry, related, ...page }): CitingText<CitingPage> => ({
      page,
      related,
      text: `${textsOf(entry.data)}\n${markdownOf(entry)}`,
    }),
  );
  return leaningsOf(texts, bySymbol);
});

async function sources(): Promise<Source[]> {
  const titled = <Item extends Entry<{ title: string }>>(
    kind: Leaning['kind'],
    entries: readonly Item[],
    related: (data: Item['data']) => readonly string[] = () => [],
  ) =>
    entries.map((entry): Source => {
      const { path, data } = entry;
      return { kind, entry, path, title: data.title, related: related(data) };
    });
  const modules = await moduleViews();
  const questions = modules.flatMap((view) =>
    view.questions.map((entry): Source => {
      const { stem, basis } = entry.data;
      const { path } = view.module;
      return {
        kind: 'questions',
        entry,
        path,
        title: stem,
        related: basis ? [basis.document] : [],
      };
    }),
  );
  return [
    ...titled('guides', await published('guides'), ({ basis }) => basis),
    ...titled('templates', await published('templates'), ({ follows }) => follows),
    ...titled(
      'courses',
      (await courseViews()).map(({ course }) => course),
    ),
    ...titled(
      'modules',
      modules.map(({ module }) => module),
    ),
    ...titled('lessons', await allLessons(), ({ basis }) => basis),
    ...questions,
    ...titled('pages', await published('pages')),
    ...titled('news', await published('news'), ({ documents }) => documents),
  ];
}
