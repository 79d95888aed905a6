import { RIMES, RIMES_AFTER_QU } from '../../src/lib/vietnamese/rimes.ts';
import { ONSETS, parseSyllable } from '../../src/lib/vietnamese/syllable.ts';

/** No tone (ngang), then huyền, sắc, hỏi, ngã, nặng as combining characters. */
const TONE_MARKS = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];

/** Every Vietnamese syllable by the tables of spelling, with every tone it may have; NFC, about 17,000. */
export function allSyllables(): string[] {
  const found = new Set<string>();
  for (const onset of ['', ...ONSETS.split('|')]) {
    const rimes = onset === 'qu' ? RIMES_AFTER_QU : RIMES;
    for (const [vowels, codas] of Object.entries(rimes)) {
      for (const coda of codas.split(',')) {
        for (const tone of TONE_MARKS) {
          const [first = '', ...rest] = vowels;
          const written = `${onset}${first}${tone}${rest.join('')}${coda}`.normalize('NFC');
          if (parseSyllable(written)) found.add(written);
        }
      }
    }
  }
  return [...found];
}
