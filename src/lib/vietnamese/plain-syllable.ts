import { fold } from './fold.ts';
import { RIMES, RIMES_AFTER_QU } from './rimes.ts';
import { isSyllable, ONSETS } from './syllable.ts';

const SHAPE = new RegExp(`^(${fold(ONSETS)})?([aeiouy][a-z]*)$`);
const plainRimes = endsOf(RIMES);
const plainRimesAfterQu = endsOf(RIMES_AFTER_QU);

/** Whether a word is a Vietnamese syllable, or one typed without its diacritics: "kiem" for "kiểm". */
export function isPlainSyllable(word: string): boolean {
  const small = word.toLowerCase();
  if (fold(small) !== small) return isSyllable(small);
  if (isSyllable(small)) return true;
  const [, onset = '', rime = ''] = SHAPE.exec(small) ?? [];
  const rimes = onset === 'qu' ? plainRimesAfterQu : plainRimes;
  if (!rimes.has(rime)) return false;
  const isFront = /^[eiy]/.test(rime);
  if (['c', 'g', 'ng'].includes(onset)) return !isFront;
  return isFront || !['k', 'gh', 'ngh'].includes(onset);
}

/** Vowels and final consonants, without diacritics. */
function endsOf(rimes: Record<string, string>): Set<string> {
  return new Set(
    Object.entries(rimes).flatMap(([vowels, finals]) =>
      finals.split(',').map((final) => fold(vowels) + final),
    ),
  );
}
