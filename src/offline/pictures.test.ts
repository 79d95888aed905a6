import { expect, it } from 'vitest';
import { picturesOf, savedName } from './pictures.ts';

const source = (...widths: number[]) =>
  `<source srcset="${widths.map((width) => `/khoi/_a/b%C3%A0n.k3J9_x_Z${width}.webp ${width}w`).join(', ')}" type="image/webp" sizes="9px"><img src="/khoi/_a/b%C3%A0n.k3J9_x_Z5.jpeg">`;

it.each([
  ['the largest that a phone needs', source(360, 480, 720, 1080), ['_a/bàn.k3J9_x_Z720.webp']],
  ['the largest there is', source(480, 360), ['_a/bàn.k3J9_x_Z480.webp']],
  ['the smallest, where all are large', source(1080, 2160), ['_a/bàn.k3J9_x_Z1080.webp']],
  ['nothing of a page without pictures', '<p>srcset</p>', []],
])('%s', (_what, html, expected) => {
  expect(picturesOf(html, '/khoi/')).toEqual(expected);
});

it('names every size of a picture alike, and two pictures differently', () => {
  const names = ['_a/a.k3J9_x_Z1.webp', '_a/a.k3J9_x_Z2abc.webp', '_a/b.k3J9_x_Z1.webp'];
  expect(names.map(savedName)).toEqual(['_a/a.k3J9_x', '_a/a.k3J9_x', '_a/b.k3J9_x']);
});
