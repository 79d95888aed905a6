import { GLUE, HIDDEN, JOINT } from './index-letters.ts';

/** The index word of two keys that follow each other; with one key: of a word that ends a sentence. */
export function pairToken(first: string, second = ''): string {
  return second === '' ? first + JOINT : first + JOINT + second + JOINT;
}

/** The beginning that all index words share which start with this word, or with this pair so far. */
export function prefixToken(first: string, second?: string): string {
  return second === undefined ? first + JOINT : first + JOINT + second;
}

/** The index word of a date, a month or a document symbol, which no text can contain. */
export function keyToken(key: string): string {
  return JOINT + key + JOINT;
}

/** The beginning that the index words of keys share which start alike. */
export function keyPrefix(key: string): string {
  return JOINT + key;
}

/** Whether a token of an indexed text is searched but not shown. */
export function isHidden(token: string): boolean {
  return token.startsWith(HIDDEN);
}

/** Whether a token of an indexed text had no space before it: "/01" of "09/01". */
export function isGlued(token: string): boolean {
  return token.startsWith(GLUE);
}
