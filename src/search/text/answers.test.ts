import { describe, expect, it } from 'vitest';
import { answerTokens, questionTokens } from './answers.ts';
import { cleanText, wordKey, wordsOf } from './words.ts';

function meets(question: string, text: string): boolean {
  const pairs = (source: string) => {
    const words = wordsOf(cleanText(source));
    return words.slice(0, -1).map((word, at) => [word, words[at + 1] ?? word] as const);
  };
  const asked = pairs(question).flatMap(
    ([one, other]) => questionTokens(wordKey(one.text), wordKey(other.text)) ?? [],
  );
  const given = pairs(text).flatMap(([one, other]) => answerTokens(one, other));
  return asked.some((token) => given.includes(token));
}

describe('a question meets the place that may answer it', () => {
  it.each([
    ['giữ mấy năm', 'giữ 10 năm', true],
    ['giữ bao nhiêu năm', 'giữ mười năm', true],
    ['giữ mấy năm', 'giữ 10 ngày', false],
    ['thăm hỏi bao nhiêu tiền', 'mỗi lần 300.000 đồng', true],
    ['thăm hỏi bao nhiêu tiền', 'không quá 2 triệu đồng', true],
    ['phải báo trong bao lâu', 'báo trong 30 phút', true],
    ['gửi trước ngày nào', 'trước 16 giờ ngày 17', true],
    ['gửi trước ngày nào', 'ngày mai', false],
    ['khi nào họp', 'họp ngày 22', true],
    ['bao giờ trả lời', 'trong 5 ngày', true],
    ['khi nào họp', 'khi có việc', false],
    ['mấy đồng chí', '3 đồng chí', true],
    ['mấy cha', 'ba cha con', false],
  ])('%s / %s: %s', (question, text, expected) => {
    expect(meets(question, text)).toBe(expected);
  });
});

it.each([
  ['ai', 'ký', ['aiǀkýǀ', 'ngườiǀkýǀ']],
  ['may', 'ngay', ['ǀ0ngayǀ', 'mayǀngayǀ']],
  ['may', 'tinh', null],
  ['văn', 'thư', null],
])('%s %s is looked for as %j', (first, second, expected) => {
  expect(questionTokens(first, second)).toEqual(expected);
});
