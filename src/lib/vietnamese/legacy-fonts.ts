import { isSyllable } from './syllable.ts';

/**
 * Text typed before Unicode with the .Vn* (TCVN3) or VNI-* fonts, seen as Latin letters.
 * The tables are the published code charts of TCVN 5712:1993 (VN3) and VNI for Windows.
 */
const TCVN3: Record<string, string> = Object.fromEntries(
  pairs(
    'µà ¸á ¶ả ·ã ¹ạ ¨ă »ằ ¾ắ ¼ẳ ½ẵ Æặ ©â Çầ Êấ Èẩ Éẫ Ëậ ®đ Ìè Ðé Îẻ Ïẽ Ñẹ ªê Òề Õế Óể Ôễ Öệ ×ì Ýí Øỉ Üĩ Þị ' +
      'ßò ãó áỏ âõ äọ «ô åồ èố æổ çỗ éộ ¬ơ êờ íớ ëở ìỡ îợ ïù óú ñủ òũ ôụ \u00ADư õừ øứ öử ÷ữ ùự úỳ ýý ûỷ üỹ þỵ ' +
      '¡Ă ¢Â £Ê ¤Ô ¥Ơ ¦Ư §Đ',
  ),
);

const VNI_MARKS: Record<string, string> = Object.fromEntries(
  pairs(
    'ø\u0300 ù\u0301 û\u0309 õ\u0303 ï\u0323 â\u0302 à\u0302\u0300 á\u0302\u0301 å\u0302\u0309 ã\u0302\u0303 ä\u0302\u0323 ' +
      'ê\u0306 è\u0306\u0300 é\u0306\u0301 ú\u0306\u0309 ü\u0306\u0303 ë\u0306\u0323',
  ),
);
const VNI_LETTERS: Record<string, string> = Object.fromEntries(
  pairs('ñđ ôơ öư æỉ óĩ òị îỵ ÑĐ ÔƠ ÖƯ ÆỈ ÓĨ ÒỊ ÎỴ'),
);
const CARRIES_MARKS = /^[aeiouyơưAEIOUYƠƯ]$/;

/** Characters that no Vietnamese, English or French word holds. */
const NOT_IN_WORDS = /[¡-¿ßþðÞ\u00AD]/;
/** Characters of the fonts but × and ÷, which stand between measures too (4m×6m). */
const NOT_ARITHMETIC = /[¡-ÖØ-öø-ÿ]/;
/** Micrometre, microgram and the like begin with what is "à" in TCVN3. */
const MICRO_UNIT = /^µ[a-zA-Z]$/;
const ASCII_LETTER = /[A-Za-z]/;
/** Words of Latin-1 only: a letter beyond it proves that the word already is Unicode. */
const LATIN1_WORD = /[A-Za-z¡-ÿ]+/g;
const BEYOND_LATIN1 = /[^\u0000-\u00FF]/;

export interface LegacyFinding {
  font: 'TCVN3' | 'VNI';
  /** The word as it stands in the text. */
  word: string;
  /** The same word in Unicode. */
  restored: string;
}

/** Restores one word or text typed with a .Vn* font. Characters outside the chart stay. */
export function decodeTcvn3Font(text: string): string {
  return [...text].map((char) => TCVN3[char] ?? char).join('');
}

/** Restores one word or text typed with a VNI-* font. Characters outside the chart stay. */
export function decodeVniFont(text: string): string {
  const letters: string[] = [];
  for (const char of text) {
    const mark = VNI_MARKS[char.toLowerCase()];
    const last = letters.at(-1) ?? '';
    if (mark && CARRIES_MARKS.test(last))
      letters[letters.length - 1] = (last + mark).normalize('NFC');
    else letters.push(VNI_LETTERS[char] ?? char);
  }
  return letters.join('');
}

/**
 * Finds words left over from a legacy font. A word counts when it is no Vietnamese syllable as it
 * stands and becomes one when decoded. One word with a character that no word holds ("nh©n") is proof;
 * of words made of accented letters alone ("Uû") it takes two, because foreign names look like them.
 * @param text raw text, before any normalising (TCVN3 uses the soft hyphen for ư)
 */
export function findLegacyText(text: string): LegacyFinding[] {
  const suspects = text
    .split(/\s+/)
    .filter((chunk) => !BEYOND_LATIN1.test(chunk))
    .flatMap((chunk) => chunk.match(LATIN1_WORD) ?? [])
    .filter(isSuspect);
  const tcvn3 = readings(suspects, 'TCVN3', decodeTcvn3Font);
  const vni = readings(suspects, 'VNI', decodeVniFont);
  // A text is typed with one font: the one that makes syllables of more words.
  const findings = tcvn3.length >= vni.length ? tcvn3 : vni;
  const evidence = findings.filter(({ word }) => NOT_ARITHMETIC.test(word));
  const isProof = evidence.length > 1 || evidence.some(({ word }) => NOT_IN_WORDS.test(word));
  return isProof ? findings : [];
}

function isSuspect(word: string): boolean {
  if (word.length < 2 || !ASCII_LETTER.test(word) || !/[¡-ÿ]/.test(word)) return false;
  return !isSyllable(word) && !MICRO_UNIT.test(word);
}

function readings(
  words: readonly string[],
  font: LegacyFinding['font'],
  decode: (word: string) => string,
): LegacyFinding[] {
  return words
    .map((word) => ({ font, word, restored: decode(word) }))
    .filter(({ restored }) => isSyllable(restored));
}

function pairs(table: string): [string, string][] {
  return table.split(' ').map((pair) => {
    const [from = '', ...to] = [...pair];
    return [from, to.join('')];
  });
}
