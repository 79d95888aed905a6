import { stripMarks } from '../../vietnamese/fold.ts';
import { normalizeLine } from '../../vietnamese/normalize.ts';

/** A printed line of a paper. */
export interface PaperLine {
  text: string;
  /** Where it stands when the paper has two columns there; null for a line across the page. */
  column: 'left' | 'right' | null;
  isBold: boolean;
  /** Which block of the file it came from. */
  block: number;
}

/** Lines that every paper of a side begins with; they are no body's name. */
const FORMULAS =
  /^(?:DANG CONG SAN VIET NAM|DOAN TNCS HO CHI MINH|DOAN THANH NIEN CONG SAN HO CHI MINH|CONG HOA XA HOI CHU NGHIA VIET NAM|DOC LAP.{0,4}TU DO.{0,4}HANH PHUC)$/;
const RULE = /^[\s*_=~.·•–—-]+$/u;
/** "Q U Y Ế T  Đ Ị N H" */
const SPACED = /^(?:\p{L}[ \u00A0]{1,6})+\p{L}$/u;

/** Whether a line is printed on every paper. */
export function isFormula(text: string): boolean {
  return FORMULAS.test(
    stripMarks(normalizeLine(text))
      .toUpperCase()
      .replace(/[^A-Z ]+/g, ' ')
      .replace(/ +/g, ' ')
      .trim(),
  );
}

/** Whether a line is only a rule, an asterisk or hyphens. */
export function isRule(text: string): boolean {
  return text.trim() === '' || RULE.test(text);
}

/** Whether a line is set in capitals; at least two letters. */
export function isCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.length > 1 && text === text.toLocaleUpperCase('vi');
}

/** A line with letters that were set apart for show joined again. */
export function unspaced(text: string): string {
  if (!SPACED.test(text.trim())) return normalizeLine(text);
  return text
    .trim()
    .split(/[ \u00A0]{2,}/)
    .map((word) => word.replace(/[ \u00A0]/g, ''))
    .join(' ');
}

/** Capitals as a sentence has them: "BAN THƯỜNG VỤ ĐẢNG ỦY" -> "Ban Thường vụ Đảng ủy". */
export function sentenceCase(text: string): string {
  const line = normalizeLine(text);
  if (!isCapitals(line)) return line;
  const words = line.toLocaleLowerCase('vi').split(' ');
  return words.map((word, index) => caseOf(word, words[index - 1] ?? '', index, line)).join(' ');
}

/** Words that begin the name of a body or a place and keep their capital inside a name. */
const CAPITAL_WORDS = new Set(
  'đảng ban ủy uỷ tỉnh thành huyện quận khối văn trung việt bộ thường chấp sở công hội đoàn trường bí chánh chủ'.split(
    ' ',
  ),
);
/** The second half of such a name stays small: "Đảng ủy", "Văn phòng", "Trung ương", "Thường vụ". */
const SMALL_AFTER: Record<string, readonly string[]> = {
  đảng: ['ủy', 'uỷ', 'bộ'],
  tỉnh: ['ủy', 'uỷ'],
  thành: ['ủy', 'uỷ'],
  huyện: ['ủy', 'uỷ'],
  quận: ['ủy', 'uỷ'],
  ủy: ['ban'],
  uỷ: ['ban'],
  chi: ['bộ', 'ủy', 'uỷ'],
  cán: ['bộ'],
  nội: ['bộ'],
};

function caseOf(word: string, before: string, index: number, line: string): string {
  const isSmall = SMALL_AFTER[before]?.includes(word) ?? false;
  const isCapital = index === 0 || (CAPITAL_WORDS.has(word) && !isSmall) || /\d/.test(word);
  if (!isCapital) return word;
  // Abbreviations have no vowels to be read with.
  const original = line.split(' ')[index] ?? word;
  if (!/[aeiouyăâêôơư]/i.test(stripMarks(word)) && word.length > 1) return original;
  return word.charAt(0).toLocaleUpperCase('vi') + word.slice(1);
}
