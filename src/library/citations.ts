import { isRepealed, type ValidityState } from '../lib/party/legal-state/states.ts';
import { symbolsInText } from '../lib/party/symbols-in-text.ts';
import { relationsIn } from '../model/collections/document-relations.ts';
import type { DocumentView, Register, RegisterEntry } from './register.ts';

/** Something that may cite documents, with whatever its lists show of it. */
export interface CitingText<Page> {
  page: Page;
  /** Slugs of documents it names in relations. */
  related: readonly string[];
  /** Its fields, whose texts may name documents. */
  data: object;
  /** Its Markdown. */
  body: string;
  /** The text of its files. */
  files?: string | undefined;
  /** Slugs of documents it names without standing on them: itself, those it replaces. */
  passedOver?: readonly string[];
}

/**
 * `relation`: written as one in the entry; `mention`: only named in its text; `unclear`: named by a
 * symbol that other documents have too.
 */
export type Citation<Page> = Page & { by: 'relation' | 'mention' | 'unclear' };

/** A rule that no longer or perhaps not holds, with what stands on it. */
export interface RuleToReview<Page> {
  document: DocumentView;
  pages: Citation<Page>[];
}

/** Worst first. */
export const REVIEW_STATES = [
  'het-hieu-luc',
  'ngung-hieu-luc',
  'het-mot-phan',
  'chua-ro',
] as const satisfies ValidityState[];

/** How texts name documents: by symbol, and by the slug in links and blocks. */
export interface KnownDocuments {
  /** All that a symbol with what follows it may mean. */
  bySymbol: (key: string, following: string) => readonly DocumentView[];
  bySlug: ReadonlyMap<string, DocumentView>;
}

/** Who cites each document, by slug. */
export function citationsOf<Page>(
  texts: readonly CitingText<Page>[],
  known: KnownDocuments,
): Map<string, Citation<Page>[]> {
  const found = new Map<string, Citation<Page>[]>();
  for (const { page, related, data, body, files = '', passedOver = [] } of texts) {
    const own = [...related, ...passedOver];
    const ways = namedIn(`${textsOf(data)}\n${body}\n${files}`, own, known);
    for (const slug of passedOver) ways.delete(slug);
    for (const slug of related) ways.set(slug, 'relation');
    for (const [slug, by] of ways) {
      const pages = found.get(slug);
      if (pages) pages.push({ ...page, by });
      else found.set(slug, [{ ...page, by }]);
    }
  }
  return found;
}

/** Signs of Markdown that may stand inside a symbol: 501\-QĐ/ĐUK, 501-**QĐ/ĐUK**. */
const MARKDOWN_MARKUP = /\\(?=[^\s\p{L}\p{N}])|[*`]/gu;
/** A link to a document's page, the block ::van-ban{ma="…"}, and the same in MDX. */
const BY_SLUG = /\/van-ban\/([a-z0-9-]+)|\bma=["']([a-z0-9-]+)["']/g;

/** @param own what the text's entry names in relations: where a symbol is of several, it is that one */
function namedIn(
  text: string,
  own: readonly string[],
  { bySymbol, bySlug }: KnownDocuments,
): Map<string, Citation<unknown>['by']> {
  const plain = text.replace(MARKDOWN_MARKUP, '');
  const meant = symbolsInText(plain).map(({ key, end }) => {
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

/** What an office has to go through, by state: rules that no longer or perhaps not hold, and who cites them. */
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
 * Documents as what stands on others: by basis, by what they guide, and by what their text names. A
 * paper that is no longer in force misleads nobody.
 */
export function papersInForce<Page, E extends RegisterEntry>(
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
        passedOver: [slug, ...relationsIn(data).map(({ target }) => target)],
      };
    });
}

/** Fields for the office alone. */
const INNER: ReadonlySet<string> = new Set(['waivers']);

/** Every text among an entry's data, one a line. */
function textsOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null || value instanceof Date) return '';
  return Object.entries(value)
    .filter(([key]) => !INNER.has(key))
    .map(([, part]) => textsOf(part))
    .join('\n');
}
