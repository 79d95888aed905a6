import { type DocumentSymbol, parseSymbol } from '../../lib/party/symbol.ts';
import { fold } from '../../lib/vietnamese/fold.ts';
import type { Directory } from '../directory.ts';
import { isSubstance, type QueryWord } from '../query/query.ts';
import { type AbbreviationTable, abbreviationOf, isInCapitals } from '../text/abbreviations.ts';
import { findSymbols, isInside } from '../text/find-keys.ts';
import { cleanText, wordKey, wordsOf } from '../text/tokens.ts';

/** How far a title holds the words of a query. */
export interface TitleMatch {
  /** 0 to 1 for each word of the query: 1 with its marks, less without. */
  words: number[];
  /** For each word but the last, whether the title has it and the next one side by side. */
  pairs: boolean[];
  /** Whether the words stand in it side by side, in order. */
  isPhrase: boolean;
  /** Whether it holds nothing else. */
  isWhole: boolean;
  /** How much of the title the query's words are, 0 to 1. */
  focus: number;
  /** Whether marks are as typed throughout. */
  isExact: boolean;
}

/** What a word is worth that a title has with other marks than were typed. */
const OTHER_MARKS = 0.75;

/** Titles of a part of the index, ready to be compared with queries. */
export class TitleIndex {
  /** Titles as ' word word ', with and without marks. */
  readonly #marked: string[] = [];
  readonly #plain: string[] = [];
  /** Words of each title. */
  readonly #lengths: number[] = [];
  readonly #symbols: (DocumentSymbol | null)[];

  constructor(directory: Directory) {
    for (const { title } of directory.pages) {
      const words = wordsOf(cleanText(title)).map(({ text }) => wordKey(text));
      const marked = spaced(words);
      this.#lengths.push(Math.max(1, words.length));
      this.#marked.push(marked);
      this.#plain.push(fold(marked));
    }
    this.#symbols = directory.pages.map(({ symbol }) => (symbol ? parseSymbol(symbol) : null));
  }

  /** Writes abbreviations of titles out beside them, where they have one meaning. */
  expand(directory: Directory, table: AbbreviationTable): void {
    directory.pages.forEach(({ title }, page) => {
      const clean = cleanText(title);
      const symbols = findSymbols(clean);
      const long = wordsOf(clean).flatMap((word) => {
        if (!isInCapitals(word.text) || isInside(word, symbols)) return [word.text];
        const [meaning, ...others] = abbreviationOf(word.text, table)?.long ?? [];
        return meaning === undefined || others.length > 0
          ? [word.text]
          : wordsOf(meaning).map(({ text }) => text);
      });
      const marked = spaced(long.map(wordKey));
      if (marked === this.#marked[page]) return;
      this.#marked[page] += `|${marked}`;
      this.#plain[page] += `|${fold(marked)}`;
    });
  }

  /** The symbol of a document; null for other pages. */
  symbol(page: number): DocumentSymbol | null {
    return this.#symbols[page] ?? null;
  }

  /** Titles that hold at least one word of the query, by page. */
  match(words: readonly QueryWord[]): Map<number, TitleMatch> {
    const found = new Map<number, TitleMatch>();
    const needles = words.map(({ key, plain, isOpen }) => ({
      marked: ` ${key}${isOpen ? '' : ' '}`,
      plain: ` ${plain}${isOpen ? '' : ' '}`,
    }));
    const substance = words.filter(isSubstance);
    const phrase = phraseOf(
      substance.map(({ plain }) => plain),
      substance.at(-1)?.isOpen,
    );
    const markedPhrase = phraseOf(
      substance.map(({ key }) => key),
      substance.at(-1)?.isOpen,
    );
    this.#plain.forEach((plain, page) => {
      const marked = this.#marked[page] ?? '';
      let sum = 0;
      const held = needles.map((needle, index) => {
        if (!plain.includes(needle.plain)) return 0;
        const isExact = !words[index]?.isMarked || marked.includes(needle.marked);
        const worth = isExact ? 1 : OTHER_MARKS;
        sum += worth * (words[index]?.weight ?? 1);
        return worth;
      });
      if (sum < 0.5) return;
      const isPhrase = substance.length > 0 && plain.includes(phrase);
      found.set(page, {
        words: held,
        pairs: needles
          .slice(0, -1)
          .map(
            (needle, at) =>
              (held[at] ?? 0) > 0 &&
              (held[at + 1] ?? 0) > 0 &&
              plain.includes(needle.plain.trimEnd() + (needles[at + 1]?.plain ?? '')),
          ),
        isPhrase,
        isWhole: isPhrase && plain.split('|').some((title) => title.trim() === phrase.trim()),
        focus: Math.min(1, held.filter(Boolean).length / (this.#lengths[page] ?? 1)),
        isExact: isPhrase && marked.includes(markedPhrase),
      });
    });
    return found;
  }
}

function phraseOf(words: readonly string[], isOpen = false): string {
  return ` ${words.join(' ')}${isOpen ? '' : ' '}`;
}

function spaced(words: readonly string[]): string {
  return ` ${words.join(' ')} `;
}
