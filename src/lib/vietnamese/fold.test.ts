import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { vietnameseText } from '../../../tests/helpers/vietnamese-words.ts';
import { fold, stripMarks } from './fold.ts';
import { isPlainText, normalizeText } from './normalize.ts';

/** It has to be taken out, so that the whole text goes through every step. */
const ZERO_WIDTH = '\u200B';

describe('marks of letters', () => {
  it.each([
    ['Đảng ủy Khối', 'Dang uy Khoi'],
    ['Đảng ủy'.normalize('NFD'), 'Dang uy'],
    ['Ðồng chí', 'Dong chi'],
    ['tổng kết 👍', 'tong ket 👍'],
    ['100 m², CO₂', '100 m2, CO2'],
  ])('%j without them is %j', (text, bare) => expect(stripMarks(text)).toBe(bare));

  it('do not count in a key', () => expect(fold('ĐẢNG UỶ')).toBe('dang uy'));
});

describe('the short way of plain texts gives what all steps give', () => {
  it('for every character', () => {
    const characters = Array.from({ length: 0x10000 }, (_none, code) => String.fromCharCode(code));
    const plain = characters.filter(isPlainText);
    expect(plain.length).toBeGreaterThan(900);
    const wrong = plain.filter(
      (char) =>
        normalizeText(`a${char}b${ZERO_WIDTH}`) !== `a${char}b` ||
        stripMarks(`a${char}b`) !== stripMarks(`a${char}b${ZERO_WIDTH}`),
    );
    expect(wrong).toEqual([]);
  });

  it('for any text', () => {
    fc.assert(
      fc.property(vietnameseText, (text) => {
        expect(stripMarks(text)).toBe(stripMarks(text + ZERO_WIDTH));
        expect(normalizeText(text)).toBe(normalizeText(text + ZERO_WIDTH));
      }),
    );
  });

  it('for a text longer than what is worked on at once', () => {
    const text = 'Đảng bộ '.repeat(3000);
    expect(stripMarks(text)).toBe('Dang bo '.repeat(3000));
  });
});
