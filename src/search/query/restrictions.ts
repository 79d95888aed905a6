import { cleanText, wordsOf } from '../text/words.ts';
import type { QueryWord } from './query.ts';
import { toQueryWords } from './query-words.ts';

/** What a query asks of pages besides its words. */
export interface Restrictions {
  /** The query without what it excludes. */
  rest: string;
  phrases: QueryWord[][];
  excluded: QueryWord[][];
}

const PHRASE = /"([^"]+)"/g;
/** A minus before a word or a phrase; in "66-QĐ/TW" and "2025 - 2026" it is a dash. */
const EXCLUDED = /(?<=^|\s)-(?:"([^"]+)"|(\p{L}[\p{L}\p{M}\p{N}]*))(?![\p{L}\p{N}/])/gu;

/** Reads the phrases a query demands and the words it excludes. A query of nothing but exclusions excludes nothing. */
export function readRestrictions(text: string): Restrictions {
  const rest = text.replace(EXCLUDED, ' ').replace(/\s+/g, ' ').trim();
  const excluded = wordsOf(rest).length === 0 ? [] : [...text.matchAll(EXCLUDED)];
  return {
    rest: excluded.length === 0 ? text : rest,
    phrases: [...rest.matchAll(PHRASE)].flatMap(([, phrase = '']) => wordsOfPhrase(phrase)),
    excluded: excluded.flatMap(([, phrase, word = '']) => wordsOfPhrase(phrase ?? word)),
  };
}

function wordsOfPhrase(phrase: string): QueryWord[][] {
  const texts = wordsOf(cleanText(phrase)).map(({ text }) => text);
  return texts.length === 0 ? [] : [toQueryWords(texts, [], true)];
}
