import { printSymbol } from '../../lib/party/symbol.ts';
import { findDates } from '../text/find-keys.ts';
import { cleanText, wordsOf } from '../text/words.ts';
import { LIMITS } from '../weights.ts';
import { decodeKeyboard } from './decode-keyboard.ts';
import { findSymbol } from './find-symbol.ts';
import type { Query, QueryWord, ReadOptions, Wording } from './query.ts';
import { NEWS_PHRASES } from './question-words.ts';
import { requestedKind } from './requested-kind.ts';
import { containsPhrase } from './typed-word.ts';
import { wordingsOf } from './wordings.ts';

/** Reads what somebody typed into the search field. Never throws. */
export function readQuery(input: string, options: ReadOptions): Query {
  const typed = tidy(input);
  const decoded = options.isLiteral ? null : decodeKeyboard(typed, options.abbreviations);
  const text = decoded ?? typed;
  const dates = options.isLiteral ? [] : findDates(text);
  const found = options.isLiteral ? null : findSymbol(text);
  const isSymbolOnly = found?.isWhole ?? false;
  const rest = without(text, dates);
  const readings = wordingsOf(rest, options, found).map((words) =>
    words.slice(0, LIMITS.queryWords),
  );
  const wholeText = found?.isWhole ? printSymbol(found.symbol) || text : text;
  const words = readings[0]?.map((word) => word.text) ?? [];
  return {
    typed,
    wordings: readings.map((reading, index): Wording => {
      const isTyped = index === 0 && !isExpanded(reading, rest);
      if (isSymbolOnly || dates.length > 0) return { text: wholeText, words: reading };
      return { text: isTyped ? text : reading.map((word) => word.text).join(' '), words: reading };
    }),
    isRewritten:
      decoded !== null ||
      (isSymbolOnly && wholeText !== typed) ||
      isExpanded(readings[0] ?? [], rest),
    symbol: found?.symbol ?? null,
    isSymbolOnly,
    dates: dates.map(({ key }) => key),
    kind: requestedKind(words)?.[1] ?? null,
    looksLikeNews: NEWS_PHRASES.some((phrase) => containsPhrase(words, phrase)),
    isQuoted: /"[^"]+"/.test(text),
  };
}

/** One kind of quotation mark and single spaces, cut where nobody types on. */
function tidy(input: string): string {
  return cleanText(input.slice(0, LIMITS.queryCharacters))
    .replace(/[“”„«»]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether an abbreviation was written out. */
function isExpanded(words: readonly QueryWord[], text: string): boolean {
  return words.length !== wordsOf(text).length;
}

/** A text without some stretches, and without "ngày" before one. */
function without(text: string, spans: readonly { start: number; end: number }[]): string {
  return [...spans]
    .sort((left, right) => right.start - left.start)
    .reduce(
      (rest, { start, end }) =>
        `${rest.slice(0, start).replace(/(?:ngày|ngay)\s*$/i, '')} ${rest.slice(end)}`,
      text,
    );
}
