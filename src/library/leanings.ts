import { symbolsInText } from '../lib/party/symbols-in-text.ts';
import type { ValidityState } from '../lib/party/validity.ts';
import type { DocumentView } from './register.ts';

/** A text that may cite documents, with whatever its lists show of it. */
export interface CitingText<Page> {
  page: Page;
  /** Slugs of documents it names in relations. */
  related: readonly string[];
  /** All it says. */
  text: string;
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

/** Who cites each document, by slug. @param bySymbol finds a document by its symbol's key */
export function leaningsOf<Page>(
  texts: readonly CitingText<Page>[],
  bySymbol: (key: string, following: string) => DocumentView | undefined,
): Map<string, Leaning<Page>[]> {
  const found = new Map<string, Leaning<Page>[]>();
  for (const { page, related, text } of texts) {
    const named = symbolsInText(text).flatMap(
      ({ key, end }) => bySymbol(key, text.slice(end))?.slug ?? [],
    );
    for (const slug of new Set([...related, ...named])) {
      const leaning: Leaning<Page> = {
        ...page,
        by: related.includes(slug) ? 'relation' : 'mention',
      };
      const pages = found.get(slug);
      if (pages) pages.push(leaning);
      else found.set(slug, [leaning]);
    }
  }
  return found;
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

/** Every text among an entry's data, one a line. */
export function textsOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null || value instanceof Date) return '';
  return Object.values(value).map(textsOf).join('\n');
}
