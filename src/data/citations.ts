import { cachedWords, textCacheFolder } from '../attachments/cache.ts';
import { readEnv } from '../env.ts';
import { isRepealed } from '../lib/party/legal-state/states.ts';
import {
  type Citation as CitationOf,
  type CitingText,
  citationsOf,
  citingDocumentsInForce,
  rulesToReview,
} from '../library/citations.ts';
import { symbolCandidates } from '../library/symbol-finder.ts';
import { attachmentPath } from '../markdown/links.ts';
import { type CitingPage, citingPages } from './citing-pages.ts';
import { contentFile } from './content.ts';
import { allDocuments, type DocumentView, register } from './documents.ts';
import { lookup, shared } from './reads.ts';

const { cacheDir } = readEnv();

export type Citation = CitationOf<CitingPage>;

/** Pages that cite a document, for the list "Trang nào dựa vào văn bản này". */
export async function pagesCiting(slug: string): Promise<Citation[]> {
  return (await citingPagesBySlug())(slug);
}

const citingPagesBySlug = lookup('pagesCiting', async () => {
  const known = await citations();
  // Citing documents are listed as relations; unclear citations are only for the review list.
  return (slug) =>
    (known.get(slug) ?? []).filter(({ kind, by }) => kind !== 'documents' && by !== 'unclear');
});

/**
 * Repealed rules that a page names only where no state can be written beside the name: in a heading, a
 * caption, code, a file.
 * @param shown slugs of documents whose state the page has shown (see pageCitationResolver)
 */
export async function unmarkedRepealedRules(
  path: string,
  shown: ReadonlySet<string>,
): Promise<DocumentView[]> {
  const named = (await repealedRulesNamed())(path);
  return named.filter(({ slug }) => !shown.has(slug));
}

const repealedRulesNamed = lookup('repealedRulesNamed', async () => {
  const { views } = await register();
  const found = new Map<string, DocumentView[]>();
  for (const [slug, pages] of await citations()) {
    const view = views.get(slug);
    if (!view || !isRepealed(view.validity.state)) continue;
    // A question shows the state with its answer.
    for (const { path, by, kind } of pages)
      if (by === 'mention' && kind !== 'questions')
        found.set(path, [...(found.get(path) ?? []), view]);
  }
  return (path) => found.get(path) ?? [];
});

/** The review list: cited rules that are repealed, suspended or unchecked, by state, with who cites them. */
export async function rulesToReviewOnSite() {
  const views = (await allDocuments()).map(({ view }) => view);
  return rulesToReview(views, await citations());
}

const citations = shared(async () => {
  const { entries, views } = await register();
  const texts = await Promise.all(
    (await citingPages()).map(
      async ({ entry, related, file, ...page }): Promise<CitingText<CitingPage>> => ({
        page,
        related,
        data: entry.data,
        body: entry.body,
        files:
          file && (await cachedWords(contentFile(attachmentPath(file)), textCacheFolder(cacheDir))),
      }),
    ),
  );
  const papers = citingDocumentsInForce({ entries, views }, (entry) => ({
    page: {
      kind: 'documents' as const,
      path: entry.path,
      title: `${entry.data.symbol} ${entry.data.subject}`,
    },
    body: entry.body,
  }));
  const bySymbol = symbolCandidates(views.values());
  return citationsOf<CitingPage>([...texts, ...papers], { bySymbol, bySlug: views });
});
