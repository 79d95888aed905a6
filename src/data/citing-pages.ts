import { allExercises } from './exercises.ts';
import { type Entry, published } from './store.ts';
import {
  allDefinitions,
  allLessons,
  courseViews,
  learningPathViews,
  moduleViews,
  workshopEntries,
} from './training.ts';

/** A page that cites a document, as lists of citations show it. */
export interface CitingPage {
  path: string;
  title: string;
  kind:
    | 'guides'
    | 'templates'
    | 'courses'
    | 'modules'
    | 'lessons'
    | 'questions'
    | 'exercises'
    | 'learningPaths'
    | 'definitions'
    | 'workshops'
    | 'topics'
    | 'pages'
    | 'news'
    | 'units'
    | 'bodies'
    | 'documents';
}

/** An entry with its page, before it is searched for citations. */
export interface CitingSource extends CitingPage {
  entry: Entry<object>;
  related: readonly string[];
  /** A file of the content folder whose text is searched for citations too. */
  file?: string;
}

/** All published entries that may cite documents, except documents. */
export async function citingPages(): Promise<CitingSource[]> {
  const titled = <Item extends Entry<{ title: string }>>(
    kind: CitingPage['kind'],
    entries: readonly Item[],
    related: (data: Item['data']) => readonly string[] = () => [],
  ) =>
    entries.map((entry): CitingSource => {
      const { path, data } = entry;
      return { kind, entry, path, title: data.title, related: related(data) };
    });
  const named = (kind: CitingPage['kind'], entries: readonly Entry<{ name: string }>[]) =>
    entries.map(
      (entry): CitingSource => ({
        kind,
        entry,
        path: entry.path,
        title: entry.data.name,
        related: [],
      }),
    );
  const modules = await moduleViews();
  const questions = modules.flatMap((view) =>
    view.questions.map((entry): CitingSource => {
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
    ...titled('templates', await published('templates'), ({ follows }) => follows).map(
      (source) => ({ ...source, file: (source.entry.data as { file: string }).file }),
    ),
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
    ...titled(
      'exercises',
      (await allExercises()).map(({ exercise }) => exercise),
      ({ basis }) => [basis.document],
    ),
    ...titled(
      'learningPaths',
      (await learningPathViews()).map(({ entry }) => entry),
    ),
    ...(await allDefinitions()).map(
      (entry): CitingSource => ({
        kind: 'definitions',
        entry,
        path: entry.path,
        title: entry.data.term,
        related: entry.data.basis,
      }),
    ),
    ...titled('workshops', await workshopEntries()),
    ...titled('topics', await published('topics'), ({ documents }) => documents),
    ...titled('pages', await published('pages')),
    ...titled('news', await published('news'), ({ documents }) => documents),
    ...named('units', await published('units')),
    ...named('bodies', await published('bodies')),
  ];
}
