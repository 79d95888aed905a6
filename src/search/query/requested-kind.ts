import { KIND_WORDS, NOT_KIND_PHRASES } from './question-words.ts';
import { beginsWith } from './typed-word.ts';

/**
 * The kind of page that the first words of a query ask for, with those words; in the middle of a
 * query they mean something else.
 */
export function requestedKind(words: readonly string[]): (typeof KIND_WORDS)[number] | undefined {
  if (NOT_KIND_PHRASES.some((phrase) => beginsWith(words, phrase))) return undefined;
  return KIND_WORDS.find(([start]) => words.length > start.length && beginsWith(words, start));
}
