import { RIMES, RIMES_AFTER_QU } from './rimes.ts';

/** Tone marks as combining characters, in the order ngang has none: huyền sắc hỏi ngã nặng. */
const TONES = /[\u0300\u0301\u0309\u0303\u0323]/g;

/** Initial consonants, longest first so that "ngh" wins over "ng". */
export const ONSETS = 'ngh|ch|gh|gi|kh|ng|nh|ph|qu|th|tr|b|c|d|đ|g|h|k|l|m|n|p|r|s|t|v|x';

/** Onset, vowels and coda; "gì" and "giếng" are g with i and iê, which {@link splits} adds. */
const SHAPE = new RegExp(`^(${ONSETS})?([aăâeêioôơuưy]+)(ch|ng|nh|c|m|n|p|t)?$`, 'u');
/** c, g, ng before most vowels become k, gh, ngh before e, ê, i, y; neither stands for the other. */
const HARD_ONSETS = new Set(['c', 'g', 'ng']);
const SOFT_ONSETS = new Set(['k', 'gh', 'ngh']);
/** Syllables closed by these stops carry only sắc or nặng (or no mark in names and loans). */
const STOPS = new Set(['c', 'ch', 'p', 't']);

export interface Syllable {
  /** Initial consonant(s), '' when the syllable starts with a vowel. */
  onset: string;
  /** Vowel letters without tone, e.g. "uyê". */
  vowels: string;
  /** Final consonant(s) or ''. */
  coda: string;
  /** One combining tone mark or '' (ngang). */
  tone: string;
}

/**
 * Parses one written word. Lower case or capitals, NFC or NFD, old or new tone placement.
 * @returns null when the word cannot be a Vietnamese syllable (foreign words, symbols, numbers)
 */
export function parseSyllable(word: string): Syllable | null {
  const decomposed = word.toLowerCase().normalize('NFD');
  const tones = decomposed.match(TONES) ?? [];
  if (tones.length > 1) return null;
  const toneless = decomposed.replace(TONES, '').normalize('NFC');
  const tone = tones[0] ?? '';
  for (const [onset, vowels, coda] of splits(toneless)) {
    const rimes = onset === 'qu' ? RIMES_AFTER_QU : RIMES;
    const allowed = rimes[vowels];
    if (allowed === undefined || !allowed.split(',').includes(coda)) continue;
    const front = /^[eêiy]/u.test(vowels);
    if (
      front
        ? HARD_ONSETS.has(onset) && !(onset === 'g' && vowels.startsWith('i'))
        : SOFT_ONSETS.has(onset)
    )
      continue;
    if (STOPS.has(coda) && (tone === '\u0300' || tone === '\u0309' || tone === '\u0303')) continue;
    return { onset, vowels, coda, tone };
  }
  return null;
}

/** Texts repeat their words; the language has some 7,000 syllables, and this many answers are remembered. */
const MOST_ANSWERS = 20_000;
/** No syllable is longer; a longer word would hold on to the text it was cut from. */
const LONGEST_REMEMBERED = 12;
const answers = new Map<string, boolean>();

/** Whether a word is spelt as a Vietnamese syllable can be. */
export function isSyllable(word: string): boolean {
  if (word.length > LONGEST_REMEMBERED) return parseSyllable(word) !== null;
  const known = answers.get(word);
  if (known !== undefined) return known;
  const answer = parseSyllable(word) !== null;
  if (answers.size >= MOST_ANSWERS) answers.clear();
  answers.set(word, answer);
  return answer;
}

function splits(toneless: string): [string, string, string][] {
  const match = SHAPE.exec(toneless);
  const found: [string, string, string][] = [];
  if (match) found.push([match[1] ?? '', match[2] ?? '', match[3] ?? '']);
  const afterG = /^g(i[^i].*|i)$/u.exec(toneless)?.[1];
  if (afterG) {
    const rest = SHAPE.exec(afterG);
    if (rest && !rest[1]) found.push(['g', rest[2] ?? '', rest[3] ?? '']);
  }
  return found;
}
