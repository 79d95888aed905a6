import { fold } from '../../lib/vietnamese/fold.ts';
import { keyToken, pairToken } from './tokens.ts';
import { type Word, wordKey } from './words.ts';

/**
 * A question names what it does not know: "giữ mấy năm" is answered by "giữ 10 năm", "ai ký" by
 * "người ký". Where a text may answer so, a hidden word stands; where a query asks so, it is looked
 * for in place of the words of the question. One table for the build and the browser.
 */

const keysOf = (words: string) => words.split(' ').map(wordKey);
const TIMES = new Set(keysOf('giây phút giờ ngày tuần tháng quý năm'));
const MONEY = new Set(keysOf('nghìn ngàn triệu tỷ'));
/** Before these a number counts in letters too; elsewhere "ba" is also a father. */
const UNITS = new Set([
  ...TIMES,
  ...MONEY,
  ...keysOf('lần bản người trang kỳ buổi hộp tờ cuốn bước dòng đồng mét khóa đơn việc điều khoản'),
]);
const PLAIN_UNITS = new Set([...UNITS].map((unit) => fold(unit)));
/** Not "một" and "năm", which are more often an article and a year. */
const NUMBERS = new Set(keysOf('hai ba bốn sáu bảy tám chín mười'));
/** Whole words of the question, with or without diacritics. */
const HOW_MANY = new Set(['mấy', 'nhiêu', 'nhieu']);
const WHEN = new Set(['khi nào', 'khi nao', 'lúc nào', 'luc nao', 'bao giờ', 'bao gio']);
const WHO = 'ai';
const PERSON = 'người';

const timeToken = count('lâu');
const dayToken = keyToken('ngày0');

/** The hidden word of a number before a unit. */
function count(unit: string): string {
  return keyToken(`0${unit}`);
}

/** The hidden words for a word and the one after it in a text: what questions they may answer. */
export function answerTokens(word: Word, next: Word): string[] {
  const key = wordKey(word.text);
  const unit = wordKey(next.text);
  if (key === 'ngày' && /^\d/.test(unit)) return [dayToken];
  if (!/^\d+$/.test(key) && !(NUMBERS.has(key) && UNITS.has(unit))) return [];
  return [
    count(unit),
    ...(TIMES.has(unit) ? [timeToken] : []),
    ...(MONEY.has(unit) ? [count(wordKey('đồng'))] : []),
  ];
}

/**
 * The index words that answer two neighbouring words of a query; null when they do not ask.
 * @param first and `second`: keys as wordKey gives them, with or without diacritics
 */
export function questionTokens(first: string, second: string): string[] | null {
  if (first === 'bao' && (second === 'lâu' || second === 'lau')) return [timeToken];
  if (first === 'ngày' || first === 'ngay')
    return ['nào', 'nao', 'mấy'].includes(second) ? [dayToken] : null;
  if (WHEN.has(`${first} ${second}`)) return [dayToken, timeToken];
  if (first === WHO) return [pairToken(WHO, second), pairToken(PERSON, second)];
  if (HOW_MANY.has(first))
    return second === 'tiền' || second === 'tien' ? [count(wordKey('đồng'))] : [count(second)];
  // Without diacritics "may" may be a machine as well.
  if (first === 'may' && isUnit(second)) return [count(second), pairToken(first, second)];
  return null;
}

/** Whether a word, with or without diacritics, is one that numbers stand before. */
export function isUnit(word: string): boolean {
  return UNITS.has(wordKey(word)) || PLAIN_UNITS.has(word.toLowerCase());
}
