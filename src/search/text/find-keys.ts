import { documentTypes } from '../../lib/party/document-types.ts';
import { parseVietnameseDate } from '../../lib/party/read-date.ts';
import { symbolKey } from '../../lib/party/symbol.ts';
import { symbolsInText } from '../../lib/party/symbols-in-text.ts';
import { isUnit } from './answers.ts';

/** A date or a document symbol in a text, and the key all its spellings share. */
export interface FoundKey {
  start: number;
  end: number;
  /** A date as 20180403, a month as 201804, a symbol as 66qdtw. */
  key: string;
}

const NUMBER_WORDS = String.raw`giêng|một|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười(?:\s(?:một|hai))?|chạp`;
const DATES = new RegExp(
  [
    String.raw`(?<![\d/.-])\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}(?!\d)`,
    String.raw`(?<!\d)\d{1,2}\s+tháng\s+(?:\d{1,2}|${NUMBER_WORDS})\s*,?\s*(?:năm\s+)?\d{4}(?!\d)`,
    String.raw`(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)`,
  ].join('|'),
  'giu',
);
const MONTHS =
  /(?<![\p{L}\p{N}])(?:(?:tháng|thang)\s+|t\.?)(\d{1,2})\s*(?:[/.-]|\s*năm\s+|\s*nam\s+|\s)\s*(\d{4})(?!\d)/giu;
const TYPE_NAMES = documentTypes
  .map(({ name }) => name)
  .sort((left, right) => right.length - left.length)
  .join('|');
/** "Quyết định số 3868", "Hướng dẫn 36". */
const NAMED = new RegExp(
  String.raw`(?:${TYPE_NAMES})\s+(?:số\s+)?\d{1,5}(?![\p{L}\p{N}]|\s?[-–/]\s?\p{Lu})`,
  'giu',
);

/** Whole dates and months in a text, by their key. */
export function findDates(text: string): FoundKey[] {
  const days = [...text.matchAll(DATES)].flatMap((match) => {
    const date = parseVietnameseDate(match[0]);
    return date ? [found(match, date.replaceAll('-', ''))] : [];
  });
  const months = [...text.matchAll(MONTHS)].flatMap((match) => {
    const month = Number(match[1]);
    const isInDay = days.some(({ start, end }) => start <= match.index && match.index < end);
    return !isInDay && month >= 1 && month <= 12
      ? [found(match, `${match[2]}${String(month).padStart(2, '0')}`)]
      : [];
  });
  return [...days, ...months];
}

/** Document symbols in a running text, by their key; a named type with a number counts too. */
export function findSymbols(text: string): FoundKey[] {
  const named = [...text.matchAll(NAMED)].flatMap((match) => {
    const key = symbolKey(match[0]);
    // "báo cáo 6 tháng" counts months.
    const after = /^\s+([\p{L}\p{M}]+)/u.exec(text.slice(match.index + match[0].length))?.[1];
    if (after !== undefined && isUnit(after)) return [];
    return key && !/^\d+$/.test(key) ? [found(match, key)] : [];
  });
  return [...symbolsInText(text), ...named];
}

/** Whether a word lies in one of some stretches of its text. */
export function isInside(
  word: { start: number; end: number },
  stretches: readonly { start: number; end: number }[],
): boolean {
  return stretches.some(({ start, end }) => start <= word.start && word.end <= end);
}

function found(match: RegExpExecArray, key: string): FoundKey {
  return { start: match.index, end: match.index + match[0].length, key };
}
