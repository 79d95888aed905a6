import { expect, it } from 'vitest';
import { articlesNamed } from './articles-named.ts';

it.each([
  ['Điều 5', ['5']],
  ['khoản 2, Điều 12 và điểm a khoản 1 Điều 7a', ['12', '7a']],
  ['các điều 5, 6 và 9', ['5', '6', '9']],
  ['Điều 5 đến Điều 8', ['5', '6', '7', '8']],
  ['ĐIỀU 3–5', ['3', '4', '5']],
  ['Điều 5, khoản 2', ['5']],
  ['Điều 5, 36-HD/VPTW', ['5']],
  ['Điều 9 đến Điều 2', ['2', '9']],
  ['mục II, phần 3', []],
  ['điều kiện 5', []],
  ['', []],
])('%s', (text, articles) => {
  expect([...articlesNamed(text)].sort()).toEqual([...articles].sort());
});
