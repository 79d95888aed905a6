import type { PageKind } from '../page-facts.ts';

/**
 * Words of a question that do not name its subject. A word typed with diacritics is compared with
 * them; without them only whole turns of phrase count, because "co" may be "cơ" and "ve" "vé".
 */
export const QUESTION_WORDS: ReadonlySet<string> = new Set(
  (
    'ai gì nào đâu sao là thì mà và của các những một cho về với được phải có không bị do tại trong khi ' +
    'nếu thế như vậy này đó hay hoặc ở cách làm muốn xin hỏi tôi em mình cần nên để thường bao lâu nhiêu mấy ra vào từ bằng còn đã sẽ'
  ).split(' '),
);

/** Turns of phrase without diacritics, longest first. */
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
  'phai lam gi',
  'bao lau',
  'the nao',
  'lam sao',
  'khi nao',
  'o dau',
  'la gi',
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

/** Words that ask for a kind of page; longest first. */
export const KIND_WORDS: readonly (readonly [words: readonly string[], kind: PageKind])[] = (
  [
    ['số điện thoại', 'units'],
    ['biểu mẫu', 'templates'],
    ['file mẫu', 'templates'],
    ['mẫu', 'templates'],
    ['bài học', 'lessons'],
    ['bài giảng', 'lessons'],
    ['bài tập', 'exercises'],
    ['thuật ngữ', 'definitions'],
    ['tin tức', 'news'],
    ['tin', 'news'],
    ['hướng dẫn', 'guides'],
    ['quy trình', 'guides'],
    ['các bước', 'guides'],
    ['cách', 'guides'],
    ['hộp thư', 'units'],
  ] as const
).map(([words, kind]) => [words.split(' '), kind] as const);

/** Words that begin like one that asks for a kind of page, and do not. */
export const NOT_KIND_PHRASES: readonly (readonly string[])[] = [
  'cách mạng',
  'cách ly',
  'tin học',
  'tin nhắn',
  'mẫu giáo',
].map((phrase) => phrase.split(' '));
