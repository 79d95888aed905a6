import { isRepealed, type ValidityState } from '../lib/party/legal-state/states.ts';
import { citedSymbols } from '../lib/party/symbols-in-text.ts';
import { relationsIn } from '../model/collections/document-relations.ts';
import type { DocumentView, RegisterEntry } from './document-view.ts';
import type { Register } from './register.ts';

/** A text that may cite documents; `page` is what lists of citations show of it. */
export interface CitingText<Page> {
  page: Page;
  /** Slugs of documents its entry names in relations. */
  related: readonly string[];
  /** The fields of its entry. */
  data: object;
  /** Its Markdown. */
  body: string;
  /** The text of its attachments. */
  files?: string | undefined;
  /** Slugs of documents that do not count as cited: itself, those it replaces. */
  ignored?: readonly string[];
}

/**
 * `relation`: through a relation of the entry; `mention`: only in its text; `unclear`: by a symbol that
 * several documents have.
 */
export type Citation<Page> = Page & { by: 'relation' | 'mention' | 'unclear' };

/** A document of the review list, with the pages that cite it. */
export interface RuleToReview<Page> {
  document: DocumentView;
  pages: Citation<Page>[];
}

/** States that put a document on the review list, the most serious first. */
export const REVIEW_STATES = [
  'het-hieu-luc',
  'ngung-hieu-luc',
  'het-mot-phan',
  'chua-ro',
] as const satisfies ValidityState[];

/** How texts name documents: by symbol, and by the slug in links and blocks. */
export interface KnownDocuments {
  /** All documents that a symbol, with the text following it, may mean. */
  bySymbol: (key: string, following: string) => readonly DocumentView[];
  bySlug: ReadonlyMap<string, DocumentView>;
}

/** The citations of each document, by its slug. */
export function citationsOf<Page>(
  texts: readonly CitingText<Page>[],
  known: KnownDocuments,
): Map<string, Citation<Page>[]> {
  const found = new Map<string, Citation<Page>[]>();
  for (const { page, related, data, body, files = '', ignored = [] } of texts) {
    const own = [...related, ...ignored];
    const ways = namedIn(`${textsOf(data)}\n${body}\n${files}`, own, known);
    for (const slug of ignored) ways.delete(slug);
    for (const slug of related) ways.set(slug, 'relation');
    for (const [slug, by] of ways) {
      const pages = found.get(slug);
      if (pages) pages.push({ ...page, by });
      else found.set(slug, [{ ...page, by }]);
    }
  }
  return found;
}

/** Markdown that may interrupt a symbol: 501\-QĐ/ĐUK, 501-**QĐ/ĐUK**. */
const MARKDOWN_MARKUP = /\\(?=[^\s\p{L}\p{N}])|[*`]/gu;
/** A link to a document's page, the block ::van-ban{ma="…"}, and the same in MDX. */
const BY_SLUG = /\/van-ban\/([a-z0-9-]+)|\bma=["']([a-z0-9-]+)["']/g;

/** @param own slugs of the entry's relations; where several documents have a symbol, one of these is meant */
function namedIn(
  text: string,
  own: readonly string[],
  { bySymbol, bySlug }: KnownDocuments,
): Map<string, Citation<unknown>['by']> {
  const plain = text.replace(MARKDOWN_MARKUP, '');
  const meant = citedSymbols(plain).map(({ key, end }) => {
    const slugs = bySymbol(key, plain.slice(end, end + 200)).map(({ slug }) => slug);
    const related = slugs.filter((slug) => own.includes(slug));
    return related.length === 1 ? related : slugs;
  });
  const linked = [...plain.matchAll(BY_SLUG)]
    .map(([, link, named]) => link ?? named ?? '')
    .filter((slug) => bySlug.has(slug));
  const clear = [...meant.filter(({ length }) => length === 1).flat(), ...linked];
  return new Map([
    ...meant.flat().map((slug) => [slug, 'unclear'] as const),
    ...clear.map((slug) => [slug, 'mention'] as const),
  ]);
}

/** The review list: documents in a state of {@link REVIEW_STATES} that are cited, grouped by state. */
export function rulesToReview<Page>(
  documents: Iterable<DocumentView>,
  found: ReadonlyMap<string, Citation<Page>[]>,
): { state: (typeof REVIEW_STATES)[number]; rules: RuleToReview<Page>[] }[] {
  const cited = [...documents]
    .map((document): RuleToReview<Page> => ({ document, pages: found.get(document.slug) ?? [] }))
    .filter(({ pages }) => pages.length > 0);
  return REVIEW_STATES.map((state) => ({
    state,
    rules: cited.filter(({ document }) => document.validity.state === state),
  })).filter(({ rules }) => rules.length > 0);
}

/**
 * Documents as texts that may cite others, by relations or in their body. Those no longer in force are left
 * out: nobody follows them.
 */
export function citingDocumentsInForce<Page, E extends RegisterEntry>(
  { entries, views }: Pick<Register<E>, 'entries' | 'views'>,
  textOf: (entry: E) => { page: Page; body: string },
): CitingText<Page>[] {
  return entries
    .filter(({ slug }) => !isRepealed(views.get(slug)?.validity.state))
    .map((entry) => {
      const { slug, data } = entry;
      const related = [...data.basedOn, ...data.guides];
      return {
        ...textOf(entry),
        related,
        data: { subject: data.subject },
        ignored: [slug, ...relationsIn(data).map(({ target }) => target)],
      };
    });
}

/** Fields that readers never see. */
const INTERNAL_FIELDS: ReadonlySet<string> = new Set(['waivers']);

/** All strings in an entry's data, one a line. */
function textsOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null || value instanceof Date) return '';
  return Object.entries(value)
    .filter(([key]) => !INTERNAL_FIELDS.has(key))
    .map(([, part]) => textsOf(part))
    .join('\n');
}
