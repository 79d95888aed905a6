import { fold } from '../../lib/vietnamese/fold.ts';
import { wordKey } from './words.ts';

/** Whether a text was typed with any diacritic. */
export function hasDiacritics(text: string): boolean {
  return /[^\u0000-\u007F]/.test(text);
}

/** Whether a typed word is one of a list; diacritics count where they were typed. */
export function isTyped(typed: string | undefined, word: string): boolean {
  if (typed === undefined) return false;
  return hasDiacritics(typed) ? wordKey(typed) === wordKey(word) : fold(typed) === fold(word);
}

/** Whether typed words begin with a phrase. */
export function beginsWith(typed: readonly string[], phrase: readonly string[]): boolean {
  return phrase.every((word, index) => isTyped(typed[index], word));
}

/** Whether typed words hold a phrase anywhere. */
export function containsPhrase(typed: readonly string[], phrase: readonly string[]): boolean {
  return typed.some((_, start) => beginsWith(typed.slice(start), phrase));
}
