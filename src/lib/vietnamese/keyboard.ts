import { RIMES } from './rimes.ts';
import { parseSyllable } from './syllable.ts';
import { placeTones } from './tone-placement.ts';
import { horn, replaceLast } from './vowel-marks.ts';

/**
 * How words are typed: the keys of Telex and VNI as every input method of the country documents them
 * (Unikey, EVKey, iOS, Gboard). A mark may follow its vowel at once or stand at the end of the word.
 */
export type Method = 'telex' | 'vni';

const TONE_KEYS: Record<Method, Record<string, string>> = {
  telex: { f: '\u0300', s: '\u0301', r: '\u0309', x: '\u0303', j: '\u0323' },
  vni: { 2: '\u0300', 1: '\u0301', 3: '\u0309', 4: '\u0303', 5: '\u0323' },
};
const CIRCUMFLEX: Record<string, string> = { a: 'â', e: 'ê', o: 'ô' };
const VOWEL = /[aeiouyăâêôơư]/;

/**
 * Decodes one word typed in Telex while the keyboard was off: "vawn" -> "văn", "dduowcj" -> "được".
 * @returns null when no key of Telex is in it, or when it does not become a Vietnamese syllable
 */
export function decodeTelex(word: string): string | null {
  return decode(word, 'telex');
}

/**
 * Decodes one word typed in VNI while the keyboard was off: "va8n" -> "văn", "d9u7o7c5" -> "được".
 * @returns null when no key of VNI is in it, or when it does not become a Vietnamese syllable
 */
export function decodeVni(word: string): string | null {
  return decode(word, 'vni');
}

/** A word decoded whether or not it becomes a syllable, and how many keys of the method were in it. */
export interface LooseWord {
  text: string;
  keys: number;
}

/**
 * Decodes a word that need not be a syllable of Vietnamese, such as a name of a minority's language:
 * "Lawsk" -> "Lắk", "Kro6ng" -> "Krông".
 * @returns null when no key of the method is in it, or it has other vowels than the language
 */
export function decodeLoosely(word: string, method: Method): LooseWord | null {
  const read = readKeys(word, method);
  if (!read) return null;
  const { letters, tone, keys } = read;
  const vowels = /^[^aeiouyăâêôơư]*([aeiouyăâêôơư]+)(?:[bcdghklmnprst]|ch|kh|ng|nh)?$/.exec(
    letters,
  )?.[1];
  // "power" is no word: such names have the vowels of the language, only other consonants.
  if (vowels === undefined || RIMES[vowels] === undefined) return null;
  const end = letters.lastIndexOf(vowels) + vowels.length;
  const text = (letters.slice(0, end) + tone + letters.slice(end)).normalize('NFC');
  return { text: placeTones(text), keys };
}

function decode(word: string, method: Method): string | null {
  const read = readKeys(word, method);
  return read && withTone(read.letters, read.tone);
}

/** The letters and the tone that keys stand for, and how many keys were marks; null for a plain word. */
function readKeys(
  word: string,
  method: Method,
): { letters: string; tone: string; keys: number } | null {
  const typed = word.toLowerCase();
  const isTyped =
    method === 'telex' ? /^[a-z]+$/.test(typed) : /^[a-z][a-z0-9]*\d[a-z0-9]*$/.test(typed);
  if (!isTyped) return null;
  let letters = '';
  let tone = '';
  for (const key of typed) {
    const toneMark = TONE_KEYS[method][key];
    if (toneMark !== undefined && VOWEL.test(letters)) {
      // A second tone key takes the tone off again and stands for the letter itself: not a word.
      if (tone !== '') return null;
      tone = toneMark;
      continue;
    }
    letters = (method === 'telex' ? telexKey : vniKey)(letters, key) ?? letters + key;
  }
  if (letters === typed && tone === '') return null;
  return { letters, tone, keys: typed.length - [...letters].length };
}

/** The letters after a Telex key; null when the key is just a letter here. */
function telexKey(letters: string, key: string): string | null {
  if (key === 'w') return horn(letters) ?? `${letters}ư`;
  if (key === 'd' && letters.startsWith('d')) return `đ${letters.slice(1)}`;
  const marked = CIRCUMFLEX[key];
  if (marked === undefined) return null;
  // A third o takes the mark off: "xooong" is xoong.
  if (letters.endsWith(marked)) return `${letters.slice(0, -1)}${key}${key}`;
  // "ngoao" ends in a second o; "hieue" means hiêu.
  if (!letters.endsWith(key) && parseSyllable(letters + key)) return null;
  return replaceLast(letters, key, marked);
}

/** The letters after a VNI key; null when the key is just a letter or a stray digit here. */
function vniKey(letters: string, key: string): string | null {
  switch (key) {
    case '6':
      return (
        replaceLast(letters, 'e', 'ê') ??
        replaceLast(letters, 'o', 'ô') ??
        replaceLast(letters, 'a', 'â')
      );
    case '7':
      return horn(letters);
    case '8':
      return replaceLast(letters, 'a', 'ă');
    case '9':
      return letters.startsWith('d') ? `đ${letters.slice(1)}` : null;
    default:
      return null;
  }
}

/** The syllable with its tone in place; null when it is none. "thuở" is typed as if it had ươ. */
function withTone(letters: string, tone: string): string | null {
  for (const candidate of [letters, letters.replace('ươ', 'uơ')]) {
    const vowel = /[aeiouyăâêôơư](?=[^aeiouyăâêôơư]*$)/.exec(candidate);
    if (!vowel) continue;
    const end = vowel.index + 1;
    const written = placeTones(
      (candidate.slice(0, end) + tone + candidate.slice(end)).normalize('NFC'),
    );
    if (parseSyllable(written)) return written;
  }
  return null;
}
