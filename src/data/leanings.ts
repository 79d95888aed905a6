import { symbolsInText } from '../lib/party/symbols-in-text.ts';
import { allDocuments, type DocumentView, documentFinder } from './documents.ts';
import { type Entry, markdownOf, oncePerBuild, published } from './store.ts';
import { allLessons, courseViews, moduleViews } from './training.ts';

/** A page of this site that follows, stands on or names a document. */
export interface Leaning {
  path: string;
  title: string;
  kind: 'guides' | 'templates' | 'courses' | 'modules' | 'lessons' | 'questions' | 'pages' | 'news';
  /** Written as a relation in the entry, or only named in its text. */
  by: 'relation' | 'mention';
}

/** A rule that is dead, partly dead or unchecked, with the pages that stand on it. */
export interface Doubtful {
  document: DocumentView;
  pages: Leaning[];
}

/** Worst first. */
const DOUBTFUL_STATES = ['het-hieu-luc', 'het-mot-phan', 'chua-ro'] as const;

interface Source extends Omit<Leaning, 'by'> {
  entry: Entry<object>;
  related: readonly string[];
}

/** Pages that follow, stand on or name a document, for "Trang nào dựa vào văn bản này". */
export async function pagesLeaningOn(slug: string): Promise<Leaning[]> {
  return (await leanings()).get(slug) ?? [];
}

/** What an office has to go through, by state: rules that no longer or perhaps not hold, and who cites them. */
export async function doubtfulRules() {
  const found = await leanings();
  const cited = (await allDocuments())
    .map(({ view }): Doubtful => ({ document: view, pages: found.get(view.slug) ?? [] }))
    .filter(({ pages }) => pages.length > 0);
  return DOUBTFUL_STATES.map((state) => ({
    state,
    rules: cited.filter(({ document }) => document.validity.state === state),
  })).filter(({ rules }) => rules.length > 0);
}

const leanings = oncePerBuild(async () => {
  const { bySymbol } = await documentFinder();
  const found = new Map<string, Leaning[]>();
  for (const { entry, related, ...page } of await sources()) {
    const text = textOf(entry);
    const named = symbolsInText(text).flatMap(
      ({ key, end }) => bySymbol(key, text.slice(end))?.slug ?? [],
    );
    for (const slug of new Set([...related, ...named])) {
      const leaning: Leaning = { ...page, by: related.includes(slug) ? 'relation' : 'mention' };
      const pages = found.get(slug);
      if (pages) pages.push(leaning);
      else found.set(slug, [leaning]);
    }
  }
  return found;
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

/** All that an entry says: the texts of its fields and its body. */
function textOf(entry: Entry<object>): string {
  return [...stringsIn(entry.data), markdownOf(entry)].join('\n');
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || value instanceof Date) return [];
  return Object.values(value).flatMap(stringsIn);
}
