import { printSymbol } from '../../lib/party/symbol.ts';
import { joinDotted } from '../text/abbreviations.ts';
import { findDates } from '../text/find-keys.ts';
import { NO_SYNONYMS, synonymReadings } from '../text/synonyms.ts';
import { containsPhrase } from '../text/typed-word.ts';
import { cleanText, wordsOf } from '../text/words.ts';
import { LIMITS } from '../weights.ts';
import {
  ENDED_PHRASES,
  HOW_PHRASES,
  LATEST_PHRASES,
  NEWS_PHRASES,
  PASSAGE_PHRASES,
  type Phrases,
  WHETHER,
} from './asking-phrases.ts';
import { decodeKeyboard } from './decode-keyboard.ts';
import { findSymbol } from './find-symbol.ts';
import type { Query, QueryWord, ReadOptions, Wording } from './query.ts';
import { toQueryWords } from './query-words.ts';
import { requestedKind } from './requested-kind.ts';
import { readRestrictions } from './restrictions.ts';
import { wordingsOf } from './wordings.ts';

/** Reads what somebody typed into the search field. Never throws. */
export function readQuery(input: string, options: ReadOptions): Query {
  const typed = tidy(input);
  const decoded = options.isLiteral ? null : decodeKeyboard(typed, options.abbreviations);
  const { rest: asked, phrases, excluded } = readRestrictions(decoded ?? typed);
  const text = joinDotted(asked);
  const dates = options.isLiteral ? [] : findDates(text);
  const found = options.isLiteral ? null : findSymbol(text);
  const isSymbolOnly = found?.isWhole ?? false;
  const rest = without(text, dates);
  const readings = wordingsOf(rest, options, found).map((words) =>
    words.slice(0, LIMITS.queryWords),
  );
  const others = options.isLiteral || found?.isWhole ? [] : synonymWordings(readings[0], options);
  const wholeText = found?.isWhole ? printSymbol(found.symbol) || text : text;
  const words = readings[0]?.map((word) => word.text) ?? [];
  return {
    typed,
    wordings: [
      ...readings.map((reading, index): Wording => {
        const isTyped = index === 0 && !isExpanded(reading, rest);
        if (isSymbolOnly || dates.length > 0) return { text: wholeText, words: reading };
        return { text: isTyped ? text : textOf(reading), words: reading };
      }),
      ...others,
    ],
    isRewritten:
      decoded !== null ||
      (isSymbolOnly && wholeText !== typed) ||
      isExpanded(readings[0] ?? [], rest),
    symbol: found?.symbol ?? null,
    isSymbolOnly,
    dates: dates.map(({ key }) => key),
    kind: requestedKind(words)?.kind ?? null,
    isQuestion: holdsOneOf(words, PASSAGE_PHRASES),
    asksForEnded: holdsOneOf(words, ENDED_PHRASES),
    asksLatest: holdsOneOf(words, LATEST_PHRASES),
    asksHow: holdsOneOf(words, HOW_PHRASES) || asksWhether(words),
    looksLikeNews: holdsOneOf(words, NEWS_PHRASES),
    phrases,
    excluded,
  };
}

function holdsOneOf(words: readonly string[], phrases: Phrases): boolean {
  return phrases.some((phrase) => containsPhrase(words, phrase));
}

/** "chi bộ có con dấu không": whether it is so. */
function asksWhether(words: readonly string[]): boolean {
  const [before, last] = WHETHER;
  return holdsOneOf(words.slice(-1), last) && holdsOneOf(words.slice(0, -1), before);
}

/** The wordings with words that mean the same as typed ones. */
function synonymWordings(
  words: readonly QueryWord[] | undefined,
  { synonyms = NO_SYNONYMS }: ReadOptions,
): Wording[] {
  const texts = words?.map(({ text }) => text) ?? [];
  return synonymReadings(texts, synonyms, LIMITS.synonymWordings).map((reading) => {
    const replaced = toQueryWords(reading, [], true).slice(0, LIMITS.queryWords);
    return { text: textOf(replaced), words: replaced, isSynonym: true };
  });
}

function textOf(words: readonly QueryWord[]): string {
  return words.map(({ text }) => text).join(' ');
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
