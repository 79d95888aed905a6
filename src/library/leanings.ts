import { symbolsInText } from '../lib/party/symbols-in-text.ts';
import type { ValidityState } from '../lib/party/validity.ts';
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
}

/** `relation`: written as one in the entry; `mention`: only named in its text. */
export type Leaning<Page> = Page & { by: 'relation' | 'mention' };

/** A rule that is dead, partly dead or unchecked, with what stands on it. */
export interface Doubtful<Page> {
  document: DocumentView;
  pages: Leaning<Page>[];
}

/** Worst first. */
export const DOUBTFUL_STATES = [
  'het-hieu-luc',
  'het-mot-phan',
  'chua-ro',
] as const satisfies ValidityState[];

/** How texts name documents: by symbol, and by the slug in links and blocks. */
export interface KnownDocuments {
  bySymbol: (key: string, following: string) => DocumentView | undefined;
  bySlug: ReadonlyMap<string, DocumentView>;
}

/** Who cites each document, by slug. */
export function leaningsOf<Page>(
  texts: readonly CitingText<Page>[],
  known: KnownDocuments,
): Map<string, Leaning<Page>[]> {
  const found = new Map<string, Leaning<Page>[]>();
  for (const { page, related, data, body, files = '' } of texts) {
    const named = namedIn(`${textsOf(data)}\n${body}\n${files}`, known);
    for (const slug of new Set([...related, ...named])) {
      const by = related.includes(slug) ? 'relation' : 'mention';
      const leaning = { ...page, by } as const;
      const pages = found.get(slug);
      if (pages) pages.push(leaning);
      else found.set(slug, [leaning]);
    }
  }
  return found;
}

/** Signs of Markdown that may stand inside a symbol: 501\-QĐ/ĐUK, 501-**QĐ/ĐUK**. */
const SIGNS = /\\(?=[^\s\p{L}\p{N}])|[*`]/gu;
/** A link to a document's page, the block ::van-ban{ma="…"}, and the same in MDX. */
const BY_SLUG = /\/van-ban\/([a-z0-9-]+)|\bma=["']([a-z0-9-]+)["']/g;

function namedIn(text: string, { bySymbol, bySlug }: KnownDocuments): Set<string> {
  const plain = text.replace(SIGNS, '');
  const bySign = symbolsInText(plain).flatMap(
    ({ key, end }) => bySymbol(key, plain.slice(end, end + 200))?.slug ?? [],
  );
  const byLink = [...plain.matchAll(BY_SLUG)]
    .map(([, linked, named]) => linked ?? named ?? '')
    .filter((slug) => bySlug.has(slug));
  return new Set([...bySign, ...byLink]);
}

/** What an office has to go through, by state: rules that no longer or perhaps not hold, and who cites them. */
export function doubtfulRules<Page>(
  documents: Iterable<DocumentView>,
  found: ReadonlyMap<string, Leaning<Page>[]>,
): { state: (typeof DOUBTFUL_STATES)[number]; rules: Doubtful<Page>[] }[] {
  const cited = [...documents]
    .map((document): Doubtful<Page> => ({ document, pages: found.get(document.slug) ?? [] }))
    .filter(({ pages }) => pages.length > 0);
  return DOUBTFUL_STATES.map((state) => ({
    state,
    rules: cited.filter(({ document }) => document.validity.state === state),
  })).filter(({ rules }) => rules.length > 0);
}

/**
 * Documents as what stands on others, by basis and by what they guide. A paper that is dead has
 * nobody to lead astray.
 */
export function papersInForce<Page, E extends RegisterEntry>(
  { entries, views }: Pick<Register<E>, 'entries' | 'views'>,
  pageOf: (entry: E) => Page,
): CitingText<Page>[] {
  return entries
    .filter(({ slug }) => views.get(slug)?.validity.state !== 'het-hieu-luc')
    .map((entry) => ({
      page: pageOf(entry),
      related: [...entry.data.basedOn, ...entry.data.guides],
      data: {},
      body: '',
    }));
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
