import { type DocumentSymbol, parseSymbol } from '../../lib/party/symbol.ts';
import { fold } from '../../lib/vietnamese/fold.ts';
import type { Directory } from '../directory.ts';
import type { QueryWord } from '../query/query.ts';
import {
  type AbbreviationTable,
  abbreviationOf,
  isInCapitals,
  joinDotted,
} from '../text/abbreviations.ts';
import { findSymbols, isInside } from '../text/find-keys.ts';
import { bothNames } from '../text/unit-names.ts';
import { cleanText, wordKey, wordsOf } from '../text/words.ts';
import { matchPosts, type PostMatch, type UnitPosts, unitPosts } from './post-match.ts';
import { matchTitle, type TitleMatch, type TitleText, titleQuery } from './title-match.ts';

/** Titles of a shard, ready to be compared with queries. */
export class TitleIndex {
  readonly #titles: TitleText[];
  readonly #symbols: (DocumentSymbol | null)[];
  readonly #posts: ReadonlyMap<number, UnitPosts>;

  constructor({ pages }: Directory) {
    this.#titles = pages.map(({ kind, title, names = [] }) => {
      const all = kind === 'units' || kind === 'bodies' ? bothNames([title, ...names]) : [title];
      const [words = [], ...others] = all.map((name) =>
        wordsOf(cleanText(name)).map(({ text }) => wordKey(text)),
      );
      const accented = [words, ...others].map(spaced).join('|');
      return { accented, plain: fold(accented), length: Math.max(1, words.length) };
    });
    this.#posts = new Map(
      pages.flatMap((page, at) => {
        const posts = unitPosts(page);
        return posts ? [[at, posts] as const] : [];
      }),
    );
    this.#symbols = pages.map(({ symbol }) => (symbol ? parseSymbol(symbol) : null));
  }

  /** Writes abbreviations of titles out beside them, where they have one meaning. */
  expand({ pages }: Directory, table: AbbreviationTable): void {
    pages.forEach(({ title }, page) => {
      const accented = spaced(longForm(title, table).map(wordKey));
      const text = this.#titles[page];
      if (!text || accented === text.accented) return;
      text.accented += `|${accented}`;
      text.plain += `|${fold(accented)}`;
    });
  }

  /** The symbol of a document; null for other pages. */
  symbol(page: number): DocumentSymbol | null {
    return this.#symbols[page] ?? null;
  }

  /** Units whose posts or holders a query names. */
  matchPosts(words: readonly QueryWord[]): Map<number, PostMatch> {
    const found = new Map<number, PostMatch>();
    for (const [page, unit] of this.#posts) {
      const match = matchPosts(unit, words);
      if (match) found.set(page, match);
    }
    return found;
  }

  /** Pages whose titles hold words side by side, with the diacritics typed. */
  pagesWith(words: readonly QueryWord[]): number[] {
    const { accentedPhrases, plainPhrases } = titleQuery(
      words.map((word) => ({ ...word, weight: 1 })),
    );
    const isExact = words.some(({ hasDiacritics }) => hasDiacritics);
    return this.#titles.flatMap(({ accented, plain }, page) =>
      (
        isExact
          ? accented.includes(accentedPhrases[0] ?? '')
          : plain.includes(plainPhrases[0] ?? '')
      )
        ? [page]
        : [],
    );
  }

  /** Titles that hold something of a query, by page. */
  match(words: readonly QueryWord[]): Map<number, TitleMatch> {
    const query = titleQuery(words);
    const found = new Map<number, TitleMatch>();
    this.#titles.forEach((title, page) => {
      const match = matchTitle(title, query);
      if (match) found.set(page, match);
    });
    return found;
  }
}

/** The words of a title with its abbreviations written out; letters of a symbol are none. */
function longForm(title: string, table: AbbreviationTable): string[] {
  const text = joinDotted(cleanText(title));
  const symbols = findSymbols(text);
  return wordsOf(text).flatMap((word) => {
    if (!isInCapitals(word.text) || isInside(word, symbols)) return [word.text];
    const [meaning, ...others] = abbreviationOf(word.text, table)?.long ?? [];
    return meaning === undefined || others.length > 0
      ? [word.text]
      : wordsOf(meaning).map((item) => item.text);
  });
}

function spaced(words: readonly string[]): string {
  return ` ${words.join(' ')} `;
}
