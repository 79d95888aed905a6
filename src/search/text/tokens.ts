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

/** Whether a searched word is one whole index word: a pair or a key, not the beginning of some. */
export function isWholeToken(token: string): boolean {
  return token.endsWith(JOINT) && token.indexOf(JOINT) < token.length - 1;
}

/** For the beginning of a pair, the index word of its first word at a sentence's end; else null. */
export function sentenceEnd(token: string): string | null {
  const joint = token.indexOf(JOINT);
  return joint > 0 && !token.endsWith(JOINT) ? token.slice(0, joint + 1) : null;
}

/** Whether a token of an indexed text is searched but not shown. */
export function isHidden(token: string): boolean {
  return token.startsWith(HIDDEN);
}

/** Whether a token of an indexed text had no space before it: "/01" of "09/01". */
export function isGlued(token: string): boolean {
  return token.startsWith(GLUE);
}
