import { cachedWords, textCacheFolder } from '../attachments/cache.ts';
import { readEnv } from '../env.ts';
import { isRepealed } from '../lib/party/legal-state/states.ts';
import {
  type Citation as CitationOf,
  type CitingText,
  citationsOf,
  papersInForce,
  rulesToReview,
} from '../library/citations.ts';
import { symbolCandidates } from '../library/symbol-finder.ts';
import { siteLink } from '../markdown/links.ts';
import { allDocuments, type DocumentView, register } from './documents.ts';
import { contentPath } from './site.ts';
import { type Entry, markdownOf, oncePerBuild, published } from './store.ts';
import { allLessons, courseViews, moduleViews } from './training.ts';

const { cacheDir } = readEnv();

/** A page of this site as lists of what cites a document show it. */
interface CitingPage {
  path: string;
  title: string;
  kind:
    | 'guides'
    | 'templates'
    | 'courses'
    | 'modules'
    | 'lessons'
    | 'questions'
    | 'pages'
    | 'news'
    | 'units'
    | 'bodies'
    | 'documents';
}

export type Citation = CitationOf<CitingPage>;

interface Source extends CitingPage {
  entry: Entry<object>;
  related: readonly string[];
  /** A file of the content folder whose text belongs to it. */
  file?: string;
}

/** Pages that follow, stand on or name a document, for "Trang nào dựa vào văn bản này". */
export async function pagesCiting(slug: string): Promise<Citation[]> {
  const pages = (await citations()).get(slug) ?? [];
  // Other documents stand among its relations; what may be meant is for the office to find out.
  return pages.filter(({ kind, by }) => kind !== 'documents' && by !== 'unclear');
}

/**
 * Repealed rules that a page names only where their state cannot stand beside the name: in a heading, a
 * caption, code, its file.
 * @param shown documents whose state the page has shown (see documentNames)
 */
export async function repealedRulesUnmarked(
  path: string,
  shown: ReadonlySet<string>,
): Promise<DocumentView[]> {
  const named = (await mentionsOfRepealedRules()).get(path) ?? [];
  return named.filter(({ slug }) => !shown.has(slug));
}

const mentionsOfRepealedRules = oncePerBuild(async () => {
  const { views } = await register();
  const found = new Map<string, DocumentView[]>();
  for (const [slug, pages] of await citations()) {
    const view = views.get(slug);
    if (!view || !isRepealed(view.validity.state)) continue;
    // Questions say it for themselves, with the answer.
    for (const { path, by, kind } of pages)
      if (by === 'mention' && kind !== 'questions')
        found.set(path, [...(found.get(path) ?? []), view]);
  }
  return found;
});

/** What the office has to go through, by state of the rule that is cited. */
export async function rulesToReviewOnSite() {
  const views = (await allDocuments()).map(({ view }) => view);
  return rulesToReview(views, await citations());
}

const citations = oncePerBuild(async () => {
  const { entries, views } = await register();
  const texts = await Promise.all(
    (await sources()).map(
      async ({ entry, related, file, ...page }): Promise<CitingText<CitingPage>> => ({
        page,
        related,
        data: entry.data,
        body: markdownOf(entry),
        files: file && (await cachedWords(contentPath(siteLink(file)), textCacheFolder(cacheDir))),
      }),
    ),
  );
  const papers = papersInForce({ entries, views }, (entry) => ({
    page: {
      kind: 'documents' as const,
      path: entry.path,
      title: `${entry.data.symbol} ${entry.data.subject}`,
    },
    body: markdownOf(entry),
  }));
  const bySymbol = symbolCandidates(views.values());
  return citationsOf<CitingPage>([...texts, ...papers], { bySymbol, bySlug: views });
});

async function sources(): Promise<Source[]> {
  const titled = <Item extends Entry<{ title: string }>>(
    kind: Citation['kind'],
    entries: readonly Item[],
    related: (data: Item['data']) => readonly string[] = () => [],
  ) =>
    entries.map((entry): Source => {
      const { path, data } = entry;
      return { kind, entry, path, title: data.title, related: related(data) };
    });
  const named = (kind: Citation['kind'], entries: readonly Entry<{ name: string }>[]) =>
    entries.map(
      (entry): Source => ({
        kind,
        entry,
        path: entry.path,
        title: entry.data.name,
        related: [],
      }),
    );
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
    ...titled('pages', await published('pages')),
    ...titled('news', await published('news'), ({ documents }) => documents),
    ...named('units', await published('units')),
    ...named('bodies', await published('bodies')),
  ];
}
