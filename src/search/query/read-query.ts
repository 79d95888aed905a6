import type { DocumentSymbol } from '../../lib/party/symbol.ts';
import { parseSymbol, printSymbol } from '../../lib/party/symbol.ts';
import { fold } from '../../lib/vietnamese/fold.ts';
import { decodeTelex, decodeVni } from '../../lib/vietnamese/keyboard.ts';
import { isSyllable } from '../../lib/vietnamese/syllable.ts';
import { type AbbreviationTable, abbreviationOf } from '../text/abbreviations.ts';
import { isUnit } from '../text/answers.ts';
import { findDates } from '../text/find-keys.ts';
import { cleanText, wordKey, wordsOf } from '../text/tokens.ts';
import type { Query, QueryWord, Wording } from './query.ts';
import {
  KIND_WORDS,
  NEWS_PHRASES,
  NO_KIND,
  QUESTION_PHRASES,
  QUESTION_WORDS,
} from './question-words.ts';

export interface ReadOptions {
  abbreviations: AbbreviationTable;
  /** Take the words exactly as typed: the way back after a rewriting. */
  isLiteral?: boolean;
}

/** Longer input is cut: nobody asks in more words, and each costs a look into the index. */
const MAX_WORDS = 24;
const MAX_CHARACTERS = 300;
const MAX_WORDINGS = 4;
const QUESTION_WEIGHT = 0.12;
/** An abbreviation in full is one thing, however many words it has; so many it counts for. */
const LONG_FORM_WORTH = 2;

/** Reads what somebody typed into the search field. Never throws. */
export function readQuery(input: string, options: ReadOptions): Query {
  const typed = cleanText(input.slice(0, MAX_CHARACTERS))
    .replace(/[“”„«»]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();
  const decoded = options.isLiteral ? null : decodeKeyboard(typed, options.abbreviations);
  const text = decoded ?? typed;
  const dates = options.isLiteral ? [] : findDates(text);
  const found = options.isLiteral ? null : findSymbol(text);
  const rest = without(text, dates);
  const tidy = found?.isWhole ? printSymbol(found.symbol) || text : text;
  const wordings = wordingsOf(rest, options, found).map((words) => words.slice(0, MAX_WORDS));
  const words = wordings[0]?.map((word) => word.text) ?? [];
  return {
    typed,
    wordings: wordings.map(
      (words, index): Wording => ({
        text:
          found?.isWhole || dates.length > 0
            ? tidy
            : index === 0 && !isExpanded(words, rest)
              ? text
              : show(words),
        words,
      }),
    ),
    isRewritten:
      decoded !== null ||
      (found?.isWhole === true && tidy !== typed) ||
      isExpanded(wordings[0] ?? [], rest),
    symbol: found?.symbol ?? null,
    isSymbolOnly: found?.isWhole ?? false,
    dates: dates.map(({ key }) => key),
    kind: askedKind(words)?.[1] ?? null,
    looksLikeNews: NEWS_PHRASES.some((phrase) => holds(words, phrase)),
    isQuoted: /"[^"]+"/.test(text),
  };
}

/** The kind of page that the first words ask for; in the middle of a query they mean something else. */
function askedKind(words: readonly string[]): (typeof KIND_WORDS)[number] | undefined {
  const begins = (start: readonly string[]) =>
    start.every((word, index) => isTyped(words[index], word));
  if (NO_KIND.some(begins)) return undefined;
  return KIND_WORDS.find(([start]) => words.length > start.length && begins(start));
}

/** Whether a typed word is one of ours; marks count where they were typed. */
function isTyped(typed: string | undefined, word: string): boolean {
  if (typed === undefined) return false;
  return isMarked(typed) ? wordKey(typed) === wordKey(word) : fold(typed) === fold(word);
}

/** Whether typed words hold a run of ours. */
function holds(words: readonly string[], run: readonly string[]): boolean {
  return words.some((_, start) => run.every((word, index) => isTyped(words[start + index], word)));
}

function isExpanded(words: readonly QueryWord[], text: string): boolean {
  return words.length !== wordsOf(text).length;
}

/**
 * The query as it would read had the keyboard been on; null when it was on, or nobody can tell.
 * A word that is Vietnamese as it stands does not make a query Telex, but in a Telex query it is
 * read along ("coong" is công there).
 */
function decodeKeyboard(text: string, abbreviations: AbbreviationTable): string | null {
  if (/[^\u0000-\u007F]/.test(text)) return null;
  for (const decode of [decodeTelex, decodeVni]) {
    let isSure = false;
    const read = text.replace(/[a-z0-9]+/gi, (word) => {
      // "tw" would be tư: without a vowel a word is letters of a symbol.
      if (abbreviations.has(word.toLowerCase()) || !/.[aeiouy]|[aeiouy]./i.test(word)) return word;
      const decoded = decode(word);
      if (decoded === null) return word;
      if (!isSyllable(word)) isSure = true;
      return decoded;
    });
    if (isSure) return read;
  }
  return null;
}

interface FoundSymbol {
  symbol: DocumentSymbol;
  /** Whether the query is nothing else. */
  isWhole: boolean;
}

/** The document symbol a query is or holds; the longest stretch that reads as one. */
function findSymbol(text: string): FoundSymbol | null {
  if (!/\d/.test(text)) return null;
  const bare = text
    .replace(/["?!]/g, '')
    .replace(/(\p{L})(?=\d)/gu, '$1 ')
    .trim();
  const words = wordsOf(bare);
  for (let length = Math.min(words.length, 8); length >= 2; length -= 1) {
    for (let start = 0; start + length <= words.length; start += 1) {
      const first = words[start];
      const last = words[start + length - 1];
      if (!first || !last) continue;
      const piece = bare.slice(first.start, last.end);
      if (!/\d/.test(piece)) continue;
      const symbol = parseSymbol(piece);
      if (symbol.number === null || (symbol.type === null && symbol.issuer === null)) continue;
      // "báo cáo 6 tháng" counts months.
      const after = words[start + length];
      if (/\d$/.test(piece) && after && isUnit(after.text)) continue;
      return { symbol, isWhole: length === words.length };
    }
  }
  return null;
}

function without(text: string, spans: readonly { start: number; end: number }[]): string {
  return [...spans]
    .sort((left, right) => right.start - left.start)
    .reduce(
      (rest, { start, end }) =>
        `${rest.slice(0, start).replace(/(?:ngày|ngay)\s*$/i, '')} ${rest.slice(end)}`,
      text,
    );
}

/** Every way to read the words, an abbreviation in full being one; ambiguous ones keep all meanings. */
function wordingsOf(
  text: string,
  { abbreviations, isLiteral }: ReadOptions,
  found: FoundSymbol | null,
): QueryWord[][] {
  const isOfSymbol = (word: string) =>
    found !== null &&
    (found.isWhole ||
      [found.symbol.type, found.symbol.issuer].some((part) => part && fold(part) === fold(word)));
  const quoted = [...text.matchAll(/"[^"]+"/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const typedWords = wordsOf(text);
  let readings: string[][] = [[]];
  const places: { isTied: boolean; share: number }[] = [];
  typedWords.forEach((word, index) => {
    const before = typedWords[index - 1];
    const isTied =
      before !== undefined &&
      quoted.some(({ start, end }) => start <= before.start && word.end <= end);
    const entry =
      isLiteral || isOfSymbol(word.text) ? undefined : abbreviationOf(word.text, abbreviations);
    const meanings = entry
      ? [
          ...entry.long.map((long) => wordsOf(long).map((item) => item.text)),
          ...(entry.long.length > 1 ? [[word.text]] : []),
        ]
      : [[word.text]];
    readings = readings.flatMap((reading) => meanings.map((meaning) => [...reading, ...meaning]));
    readings.length = Math.min(readings.length, MAX_WORDINGS);
    const length = meanings[0]?.length ?? 1;
    for (let place = 0; place < length; place += 1)
      places.push({ isTied: isTied || place > 0, share: Math.min(1, LONG_FORM_WORTH / length) });
  });
  const isFinished = /["?!.]\s*$/.test(text);
  return readings.map((reading) => weigh(reading, places, isFinished));
}

function weigh(
  texts: readonly string[],
  places: readonly { isTied: boolean; share: number }[],
  isFinished: boolean,
): QueryWord[] {
  const plain = texts.map((text) => fold(text));
  const isSpoken = texts.map((text) => QUESTION_WORDS.has(text.toLowerCase()));
  const isMarkedAtAll = texts.some(isMarked);
  for (let index = 0; !isMarkedAtAll && index < plain.length; index += 1) {
    const phrase = QUESTION_PHRASES.find((words) =>
      words.every((word, at) => plain[index + at] === word),
    );
    if (!phrase) continue;
    isSpoken.fill(true, index, index + phrase.length);
    index += phrase.length - 1;
  }
  const asked = askedKind(texts);
  if (asked) isSpoken.fill(true, 0, asked[0].length);
  // A query of nothing but such words means them.
  const isAllSpoken = isSpoken.every(Boolean);
  return texts.map((text, index) => ({
    text,
    key: wordKey(text),
    plain: fold(wordKey(text)),
    isMarked: isMarked(text),
    weight: isSpoken[index] && !isAllSpoken ? QUESTION_WEIGHT : (places[index]?.share ?? 1),
    isOpen:
      index === texts.length - 1 && !isFinished && /^\p{L}+$/u.test(text) && !isSyllable(text),
    isTied: places[index]?.isTied ?? false,
  }));
}

function isMarked(text: string): boolean {
  return /[^\u0000-\u007F]/.test(text);
}

function show(words: readonly QueryWord[]): string {
  return words.map(({ text }) => text).join(' ');
}
