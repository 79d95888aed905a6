import type { PageKind } from '../page-facts.ts';
import { beginsWith } from '../text/typed-word.ts';
import { KIND_ENDS, KIND_WORDS, NOT_KIND_PHRASES } from './kind-words.ts';

/** The kind of page that words at the beginning or end of a query ask for, and which words these are. */
export interface RequestedKind {
  kind: PageKind;
  from: number;
  to: number;
}

/** The kind of page a query asks for; in its middle the same words mean something else. */
export function requestedKind(words: readonly string[]): RequestedKind | undefined {
  if (NOT_KIND_PHRASES.some((phrase) => beginsWith(words, phrase))) return undefined;
  const start = KIND_WORDS.find(
    ([phrase]) => words.length > phrase.length && beginsWith(words, phrase),
  );
  if (start) return { kind: start[1], from: 0, to: start[0].length };
  const end = KIND_ENDS.find(
    ([phrase]) =>
      words.length > phrase.length && beginsWith(words.slice(words.length - phrase.length), phrase),
  );
  if (!end) return undefined;
  return { kind: end[1], from: words.length - end[0].length, to: words.length };
}
