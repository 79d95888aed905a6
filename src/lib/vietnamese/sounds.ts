import { fold } from './fold.ts';

/**
 * Initial consonants that sound alike in some region, each group written one way (x/s, ch/tr, l/n,
 * d/gi/r, c/k, g/gh, ng/ngh). Longer ones first. Marks and tones are off, so that hỏi/ngã and any other
 * wrong tone give one key too.
 */
const ONSETS: readonly (readonly [written: string, heard: string])[] = [
  ['ngh', 'ng'],
  ['gh', 'g'],
  ['gi', 'd'],
  ['tr', 'ch'],
  ['ph', 'ph'],
  ['f', 'ph'],
  ['ng', 'ng'],
  ['nh', 'nh'],
  ['x', 's'],
  ['n', 'l'],
  ['r', 'd'],
  ['z', 'd'],
  ['j', 'd'],
  ['k', 'c'],
];

/**
 * What a syllable sounds like to somebody who spells by ear: "xơ" and "sơ", "chử" and "trữ",
 * "kí" and "ký" give one key. Takes one word with or without marks.
 */
export function soundKey(word: string): string {
  const plain = fold(word);
  const isDistinct = /^(?:kh|qu|ch|th)/.test(plain);
  const rule = isDistinct ? undefined : ONSETS.find(([written]) => plain.startsWith(written));
  const heard = rule ? rule[1] + restAfter(plain, rule[0]) : plain;
  return heard.replaceAll('y', 'i');
}

/** "gì" keeps its vowel: the i of gi belongs to both. */
function restAfter(plain: string, written: string): string {
  const rest = plain.slice(written.length);
  return written === 'gi' && !/^[aeouy]/.test(rest) ? `i${rest}` : rest;
}

/** {@link soundKey} of two words in a row. */
export function pairSound(pair: string): string {
  return pair.split(' ').map(soundKey).join(' ');
}
