import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { symbolsInText } from '../lib/party/symbols-in-text.ts';
import { parseFile } from '../source/front-matter.ts';
import { allDocuments, type DocumentView, documentFinder } from './documents.ts';
import { type Entry, oncePerBuild, published } from './store.ts';
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
export const doubtfulStates = ['het-hieu-luc', 'het-mot-phan', 'chua-ro'] as const;

interface Source extends Omit<Leaning, 'by'> {
  entry: Entry<object>;
  related: readonly string[];
}

/** Pages that follow, stand on or name a document, for "Trang nào dựa vào văn bản này". */
export async function pagesLeaningOn(slug: string): Promise<Leaning[]> {
  return (await leanings()).get(slug) ?? [];
}

/** What an office has to go through: every rule that no longer or perhaps not holds, and who cites it. */
export async function doubtfulRules(): Promise<Doubtful[]> {
  const found = await leanings();
  const order = (state: string) => (doubtfulStates as readonly string[]).indexOf(state);
  return (await allDocuments())
    .map(({ view }) => ({ document: view, pages: found.get(view.slug) ?? [] }))
    .filter(({ document, pages }) => order(document.validity.state) >= 0 && pages.length > 0)
    .sort(
      (left, right) => order(left.document.validity.state) - order(right.document.validity.state),
    );
}

const leanings = oncePerBuild(async () => {
  const find = await documentFinder();
  const found = new Map<string, Leaning[]>();
  for (const { entry, related, ...page } of await sources()) {
    const text = textOf(entry);
    const named = symbolsInText(text).flatMap(
      ({ key, end }) => find(key, text.slice(end))?.slug ?? [],
    );
    for (const slug of new Set([...related, ...named])) {
      const by = related.includes(slug) ? 'relation' : 'mention';
      found.set(slug, [...(found.get(slug) ?? []), { ...page, by }]);
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
function textOf({ data, filePath }: Entry<object>): string {
  const isYaml = filePath.endsWith('.yml');
  const body = isYaml ? '' : parseFile(readFileSync(resolve(filePath), 'utf8'), false).body;
  return [...stringsIn(data), body].join('\n');
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || value instanceof Date) return [];
  return Object.values(value).flatMap(stringsIn);
}
