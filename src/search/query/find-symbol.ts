import { type DocumentSymbol, parseSymbol } from '../../lib/party/symbol.ts';
import { knownLetters } from '../../lib/party/symbol-letters.ts';
import { isPlainSyllable } from '../../lib/vietnamese/plain-syllable.ts';
import { isUnit } from '../text/answers.ts';
import { wordsOf } from '../text/words.ts';
import { LIMITS } from '../weights.ts';

export interface FoundSymbol {
  symbol: DocumentSymbol;
  /** Whether the query is nothing else. */
  isWhole: boolean;
}

/** The document symbol a query is or holds; the longest stretch that reads as one. */
export function findSymbol(text: string): FoundSymbol | null {
  if (!/\d/.test(text)) return null;
  const bare = text
    .replace(/["?!]/g, '')
    .replace(/(\p{L})(?=\d)/gu, '$1 ')
    .replace(/(?<=\d)\s*(?=\p{L})(\p{L}+)/gu, (_, letters: string) => ` ${spaced(letters)}`)
    .trim();
  const words = wordsOf(bare);
  for (let length = Math.min(words.length, LIMITS.symbolWords); length >= 2; length -= 1) {
    for (let start = 0; start + length <= words.length; start += 1) {
      const first = words[start];
      const last = words[start + length - 1];
      if (!first || !last) continue;
      const stretch = bare.slice(first.start, last.end);
      const symbol = symbolIn(stretch);
      if (!symbol) continue;
      // "báo cáo 6 tháng" counts months.
      const after = words[start + length];
      if (/\d$/.test(stretch) && after && isUnit(after.text)) continue;
      return { symbol, isWhole: length === words.length };
    }
  }
  return null;
}

/** The letters after a number with a space between type and issuer: "qdtw" -> "qd tw". */
function spaced(letters: string): string {
  if (isPlainSyllable(letters)) return letters;
  for (let length = letters.length - 2; length > 1; length -= 1) {
    const type = letters.slice(0, length);
    if (knownLetters(type)) return `${type} ${letters.slice(length)}`;
  }
  return letters;
}

/** A symbol needs a number, and letters of a type or an issuer. */
function symbolIn(text: string): DocumentSymbol | null {
  if (!/\d/.test(text)) return null;
  const symbol = parseSymbol(text);
  const isKnown = symbol.number !== null && (symbol.type !== null || symbol.issuer !== null);
  return isKnown ? symbol : null;
}
