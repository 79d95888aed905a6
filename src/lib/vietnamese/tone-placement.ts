import { parseSyllable } from './syllable.ts';

const WORD = /[\p{L}\p{M}]+/gu;
const HAS_MARK = /[^\u0000-\u007F]/;
/** How many words are cached: texts repeat a small vocabulary, and parsing each once makes an index build quick. */
const MAX_CACHED = 20_000;
const cache = new Map<string, string>();
const TONE = /[\u0300\u0301\u0309\u0303\u0323]/;
const MARKED_VOWELS = /[ăâêôơư]/;

/**
 * Writes every Vietnamese syllable with its tone mark where the office puts it
 * (ủy, hóa, khỏe, thủy; hoàn, quý, giá). Words that are not Vietnamese syllables stay untouched.
 * Letters, marks and case never change, only the vowel that carries the tone. Idempotent, NFC out.
 */
export function placeTones(text: string): string {
  return text.normalize('NFC').replace(WORD, (word) => {
    if (!HAS_MARK.test(word)) return word;
    const before = cache.get(word);
    if (before !== undefined) return before;
    const placed = placeTone(word);
    if (cache.size < MAX_CACHED) cache.set(word, placed);
    return placed;
  });
}

function placeTone(word: string): string {
  const syllable = parseSyllable(word);
  if (!syllable?.tone) return word;
  const letters = [...word.normalize('NFD').replace(TONE, '').normalize('NFC')];
  const carrier = syllable.onset.length + carrierIndex(syllable.vowels, syllable.coda);
  const letter = letters[carrier];
  if (letter === undefined) return word;
  letters[carrier] = (letter + syllable.tone).normalize('NFC');
  return letters.join('');
}

/** Which letter of the vowel group carries the tone: the last marked one, else by position. */
function carrierIndex(vowels: string, coda: string): number {
  const letters = [...vowels];
  const lastMarked = letters.findLastIndex((letter) => MARKED_VOWELS.test(letter));
  if (lastMarked >= 0) return lastMarked;
  if (letters.length === 1) return 0;
  if (letters.length === 2) return coda ? 1 : 0;
  return 1;
}
