import { stripMarks } from '../../vietnamese/fold.ts';
import { normalizeLine } from '../../vietnamese/normalize.ts';
import { isCapitals } from './paper-line.ts';

/** Words that begin the name of a body or a place and have a capital within a name too. */
const CAPITAL_WORDS = new Set(
  'đảng ban ủy uỷ tỉnh thành huyện quận khối văn trung việt bộ thường chấp sở công hội đoàn trường bí chánh chủ'.split(
    ' ',
  ),
);
/** Words that stay small behind others of a name: "Đảng ủy", "Văn phòng", "Trung ương", "Thường vụ". */
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

/** Words that begin a name only before some others: "Công an" and "công tác", "Văn phòng" and "văn bản". */
const CAPITAL_BEFORE: Record<string, RegExp> = {
  công: /^(?:an|đoàn|ty|thương|chứng)$/,
  văn: /^phòng$/,
  hội: /^(?:đồng|nông|cựu|liên|phụ|chữ|người|luật|nhà|khuyến)$/,
  trường: /^(?:tiểu|trung|thpt|thcs|đại|cao|mầm|chính|mẫu|phổ)$/,
  trung: /^(?:ương|tâm)$/,
  bí: /^thư$/,
  chủ: /^(?:tịch|nhiệm|tọa|toạ|trì)$/,
  thường: /^(?:vụ|trực)$/,
};
/** Words that a number in Roman figures follows. */
const BEFORE_ROMAN = /^(?:quý|khóa|khoá|thứ|kỳ|chương|phần|đợt|lần|loại|hạng|cấp|tháng|nhóm)$/;

/** Words that the name of a place follows: "Tỉnh ủy Gia Lai", "xã Ia Kha". */
const PLACE_WORDS = new Set('tỉnh huyện xã phường quận phố thị'.split(' '));
/** Words that a body of the government begins with; its field of work follows: "Sở Y tế", "Bộ Nội vụ". */
const AGENCY_WORDS = new Set(['sở', 'bộ']);
/** Words that no name of a place holds: it ends before them. */
const COMMON_WORDS = new Set('các và của về khối cơ doanh nghiệp lần thứ'.split(' '));
/** Committees that carry the name of their place. */
const PLACE_COMMITTEES = new Set('tỉnh thành huyện quận thị'.split(' '));

/** A text in capitals as a sentence writes it: "BAN THƯỜNG VỤ ĐẢNG ỦY" -> "Ban Thường vụ Đảng ủy". */
export function sentenceCase(text: string): string {
  const line = normalizeLine(text);
  if (!isCapitals(line)) return line;
  const words = line.toLocaleLowerCase('vi').split(' ');
  return words.map((word, index) => caseOf(word, index, words, line)).join(' ');
}

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
      (CAPITAL_BEFORE[word]?.test(words[index + 1] ?? '') ?? true) &&
      !(word === 'sở' && before === 'cơ') &&
      !isIssuing(words, index) &&
      !isPlainPlace(words, index)) ||
    /\d/.test(word);
  if (BEFORE_ROMAN.test(before) && /^[ivx]+$/.test(word)) return word.toUpperCase();
  if (!isCapital) return word;
  // A word without vowels is an abbreviation and stays in capitals.
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

/** "ban hành" (to issue) begins no name. */
function isIssuing(words: readonly string[], index: number): boolean {
  return words[index] === 'ban' && words[index + 1] === 'hành';
}

/** "tỉnh" in "tỉnh Gia Lai", a place; in "Tỉnh ủy Gia Lai" it begins the name of a body. */
function isPlainPlace(words: readonly string[], index: number): boolean {
  return (
    PLACE_COMMITTEES.has(words[index] ?? '') &&
    !/^[uủụ][ỷyỳýỹỵ]$|^(?:ủy|uỷ)$/.test(words[index + 1] ?? '')
  );
}

/** Whether a word stands within three behind a word for a place, with no common word between. */
function isPlaceName(words: readonly string[], index: number): boolean {
  for (let at = index; at > index - 4 && at > 0; at -= 1) {
    const word = words[at] ?? '';
    const before = words[at - 1] ?? '';
    const isLast = at === index && index === words.length - 1;
    if (COMMON_WORDS.has(word) || (CAPITAL_WORDS.has(word) && !isLast)) return false;
    const isCommittee =
      (before === 'ủy' || before === 'uỷ') && PLACE_COMMITTEES.has(words[at - 2] ?? '');
    if (PLACE_WORDS.has(before) || isCommittee) return true;
  }
  return false;
}

/** "Y tế" in "Sở Y tế"; "bộ" ends "Đảng bộ" and begins no name there. */
function isAgencyName(words: readonly string[], index: number): boolean {
  const before = words[index - 1] ?? '';
  const isCommittee = SMALL_AFTER[words[index - 2] ?? '']?.includes(before) ?? false;
  return AGENCY_WORDS.has(before) && !isCommittee;
}
