import { expect, it } from 'vitest';
import { nearestWords } from './nearest-words.ts';

const titles = ['Thể thức văn bản của Đảng', 'Chữ ký số', 'Sổ đăng ký văn bản đến', 'Đảng phí'];
const directory = {
  pages: titles.map((title, index) => ({
    path: `/${index}/`,
    kind: 'guides' as const,
    title,
  })),
  common: {},
};

it.each([
  [['thee', 'thuc'], 'thể thức'],
  [['chử', 'kí'], 'chữ ký'],
  [['vanr'], 'văn'],
  [['fi'], 'phí'],
  [['zzqqxx'], undefined],
])('%j is near %s', (typed, expected) => expect(nearestWords(directory, typed)[0]).toBe(expected));
