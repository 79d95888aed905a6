import type { PageKind } from '../page-facts.ts';

/**
 * Words of a question that do not name its subject, and that are part of no other word: not "sao",
 * because of "sao lục", nor "thường". A word typed with diacritics is compared with them; without them
 * only whole turns of phrase count, because "co" may be "cơ" and "ve" "vé".
 */
export const QUESTION_WORDS: ReadonlySet<string> = new Set(
  (
    'ai gì nào đâu là thì mà và của các những một cho về với được phải có không bị do tại trong khi ' +
    'nếu như này đó hay hoặc ở muốn xin tôi em mình cần nên để nhiêu mấy còn đã sẽ ' +
    // Forms of address before a name.
    'chị anh ông bà'
  ).split(' '),
);

/** Turns of phrase without diacritics, longest first; they count with diacritics too. */
export const QUESTION_PHRASES: readonly (readonly string[])[] = [
  'can nhung giay to gi',
  'co duoc phep khong',
  'nhu the nao',
  'la nhu the nao',
  'co duoc khong',
  'co phai khong',
  'gom nhung gi',
  'can nhung gi',
  'thi lam sao',
  'lam the nao',
  'lam nhu the nao',
  'bao nhieu',
  'duoc khong',
  'phai lam sao',
  'xu ly sao',
  'tinh sao',
  'vi sao',
  'tai sao',
  'vao dau',
  'con khong',
  'dong chi',
  'phai lam gi',
  'bao lau',
  'the nao',
  'lam sao',
  'khi nao',
  'o dau',
  'la gi',
  'la lam gi',
  'la ai',
  'thi sao',
  'may ban',
  'gom gi',
  'can gi',
  'cach',
  'ai',
  'nao',
  'gi',
]
  .map((phrase) => phrase.split(' '))
  .sort((left, right) => right.length - left.length);

/** Turns that news use and rules do not. */
export const NEWS_PHRASES: readonly (readonly string[])[] = [
  'hội nghị',
  'khai mạc',
  'bế mạc',
  'lễ trao',
  'trao tặng',
  'trao huy hiệu',
  'khai giảng',
  'phát động',
  'ra quân',
  'thăm hỏi',
  'dâng hương',
  'tổng kết',
  'sơ kết',
  'gặp mặt',
  'hội thảo',
  'lễ kỷ niệm',
  'tin tức',
  'tin mới',
  'đoàn công tác',
  'giao ban',
].map((phrase) => phrase.split(' '));

/** Turns that ask for a time, an amount, a place or a person. */
export const PASSAGE_PHRASES: readonly (readonly string[])[] = [
  'bao lâu',
  'bao nhiêu',
  'mấy ngày',
  'ngày mấy',
  'ngày nào',
  'mấy giờ',
  'mấy bản',
  'mấy mức',
  'mấy lần',
  'mấy năm',
  'mấy tháng',
  'có mấy',
  'khi nào',
  'lúc nào',
  'ở đâu',
  'là ai',
  'ai ký',
  'ai tiếp',
  'ai được',
].map((phrase) => phrase.split(' '));

/** Turns that ask for a unit or body that is no more. */
export const ENDED_PHRASES: readonly (readonly string[])[] = [
  'cũ',
  'trước đây',
  'còn không',
  'nhập vào đâu',
].map((phrase) => phrase.split(' '));

/** Turns that ask how something is done, or whether it may be. */
export const HOW_PHRASES: readonly (readonly string[])[] = [
  'thế nào',
  'làm sao',
  'xử lý sao',
  'tính sao',
  'phải làm gì',
  'cần gì',
  'có được',
  'được không',
  'được phép',
  'vì sao',
  'có phải',
].map((phrase) => phrase.split(' '));

type KindWords = readonly (readonly [words: readonly string[], kind: PageKind])[];
const kindWords = (list: readonly (readonly [string, PageKind])[]): KindWords =>
  list.map(([words, kind]) => [words.split(' '), kind] as const);

/** Words at the beginning of a query that ask for a kind of page; longest first. */
export const KIND_WORDS = kindWords([
  ['số điện thoại', 'units'],
  ['tải biểu mẫu', 'templates'],
  ['biểu mẫu', 'templates'],
  ['file mẫu', 'templates'],
  ['file word', 'templates'],
  ['tải mẫu', 'templates'],
  ['mẫu', 'templates'],
  ['form', 'templates'],
  ['bài học', 'lessons'],
  ['bài giảng', 'lessons'],
  ['bài tập', 'exercises'],
  ['thuật ngữ', 'definitions'],
  ['khái niệm', 'definitions'],
  ['định nghĩa', 'definitions'],
  ['tin tức', 'news'],
  ['tin', 'news'],
  ['hướng dẫn', 'guides'],
  ['quy trình', 'guides'],
  ['các bước', 'guides'],
  ['cách', 'guides'],
  ['hộp thư', 'units'],
  ['điện thoại', 'units'],
  ['sđt', 'units'],
  ['email', 'units'],
]);

/** The same at the end of a query. */
export const KIND_ENDS = kindWords([
  ['nghĩa là gì', 'definitions'],
  ['là gì', 'definitions'],
  ['là làm gì', 'definitions'],
  ['biểu mẫu', 'templates'],
  ['mẫu', 'templates'],
  ['là ai', 'units'],
  ['số điện thoại', 'units'],
]);

/** Words that begin like one that asks for a kind of page, and do not. */
export const NOT_KIND_PHRASES: readonly (readonly string[])[] = [
  'cách mạng',
  'cách ly',
  'tin học',
  'tin nhắn',
  'mẫu giáo',
].map((phrase) => phrase.split(' '));
