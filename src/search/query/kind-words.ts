import type { PageKind } from '../page-facts.ts';

type KindWords = readonly (readonly [words: readonly string[], kind: PageKind])[];
const kindWords = (list: readonly (readonly [string, PageKind])[]): KindWords =>
  list.map(([words, kind]) => [words.split(' '), kind] as const);

/** Words at the beginning of a query that ask for a kind of page; longest first. */
export const KIND_WORDS = kindWords([
  ['số điện thoại', 'units'],
  ['ai phụ trách', 'units'],
  ['số máy', 'units'],
  ['ai lo', 'units'],
  ['ai là', 'units'],
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
