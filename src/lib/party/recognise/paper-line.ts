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
export function isMotto(text: string): boolean {
  return FORMULAS.test(
    stripMarks(normalizeLine(text))
      .toUpperCase()
      .replace(/[^A-Z ]+/g, ' ')
      .replace(/ +/g, ' ')
      .trim(),
  );
}

/** Whether a line is only a rule, an asterisk or hyphens. */
export function isSeparator(text: string): boolean {
  return text.trim() === '' || RULE.test(text);
}

/** Whether a line is set in capitals; at least two letters. */
export function isCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.length > 1 && text === text.toLocaleUpperCase('vi');
}

/** A line with letters that were set apart for show joined again. */
export function withoutLetterSpacing(text: string): string {
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
  return words.map((word, index) => caseOf(word, index, words, line)).join(' ');
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

/** What follows these is the name of a place: "Tỉnh ủy Gia Lai", "xã Ia Kha". */
const PLACE_WORDS = new Set('tỉnh huyện xã phường quận phố thị'.split(' '));
/** Bodies of the government are named by what they do: "Sở Y tế", "Bộ Nội vụ". */
const AGENCY_WORDS = new Set(['sở', 'bộ']);
/** Words that end the name of a place. */
const COMMON_WORDS = new Set('các và của về khối cơ doanh nghiệp lần thứ'.split(' '));

function caseOf(word: string, index: number, words: readonly string[], line: string): string {
  const before = words[index - 1] ?? '';
  const isSmall = SMALL_AFTER[before]?.includes(word) ?? false;
  const isNamed = isPlaceName(words, index) || isAgencyName(words, index);
  const isCapital =
    index === 0 ||
    isNamed ||
    isBodyName(words, index) ||
    (CAPITAL_WORDS.has(word) &&
      !isSmall &&
      !isIssuing(words, index) &&
      !isPlainPlace(words, index)) ||
    /\d/.test(word);
  if (!isCapital) return word;
  // Abbreviations have no vowels to be read with.
  const original = line.split(' ')[index] ?? word;
  if (!/[aeiouyăâêôơư]/i.test(stripMarks(word)) && word.length > 1) return original;
  return word.charAt(0).toLocaleUpperCase('vi') + word.slice(1);
}

/** "Ban Tổ chức", "Ủy ban Kiểm tra"; "Ủy ban nhân dân" and "ban hành" stay small. */
function isBodyName(words: readonly string[], index: number): boolean {
  if (words[index - 1] !== 'ban' || words[index] === 'hành') return false;
  const isCommittee = /^[uủụ]/.test(words[index - 2] ?? '');
  return !isCommittee || words[index] === 'kiểm';
}

/** "ban hành" is what is done, and no Ban. */
function isIssuing(words: readonly string[], index: number): boolean {
  return words[index] === 'ban' && words[index + 1] === 'hành';
}

/** "tỉnh Gia Lai" is a place, "Tỉnh ủy Gia Lai" a body. */
function isPlainPlace(words: readonly string[], index: number): boolean {
  return (
    PLACE_COMMITTEES.has(words[index] ?? '') &&
    !/^[uủụ][ỷyỳýỹỵ]$|^(?:ủy|uỷ)$/.test(words[index + 1] ?? '')
  );
}

/** A word within three behind a word for a place, with nothing common between. */
function isPlaceName(words: readonly string[], index: number): boolean {
  for (let at = index; at > index - 4 && at > 0; at -= 1) {
    const word = words[at] ?? '';
    const before = words[at - 1] ?? '';
    if (COMMON_WORDS.has(word) || CAPITAL_WORDS.has(word)) return false;
    const isCommittee =
      (before === 'ủy' || before === 'uỷ') && PLACE_COMMITTEES.has(words[at - 2] ?? '');
    if (PLACE_WORDS.has(before) || isCommittee) return true;
  }
  return false;
}

/** Committees that carry the name of their place. */
const PLACE_COMMITTEES = new Set('tỉnh thành huyện quận thị'.split(' '));

function isAgencyName(words: readonly string[], index: number): boolean {
  const before = words[index - 1] ?? '';
  const isCommittee = SMALL_AFTER[words[index - 2] ?? '']?.includes(before) ?? false;
  return AGENCY_WORDS.has(before) && !isCommittee;
}
