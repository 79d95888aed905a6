import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isShifted, type Shift, shifted, unshifted } from './raised-words.ts';

describe('raised and lowered words', () => {
  it.each<[string, Shift, string, string[]]>([
    ['2', 'superscript', '²', []],
    ['2', 'subscript', '₂', []],
    ['(n+1)', 'superscript', '⁽ⁿ⁺¹⁾', []],
    ['đ2', 'superscript', 'đ²', ['đ']],
    ['a, b', 'subscript', 'ₐ, b', [',', 'b']],
    ['₂', 'superscript', '²', []],
  ])('%s as %s is %s', (text, shift, expected, without) =>
    expect(shifted(text, shift)).toEqual({ text: expected, without }),
  );

  it.each<[string, Shift, boolean]>([
    ['²', 'superscript', true],
    ['²', 'subscript', false],
    ['2', 'superscript', false],
    ['2²', 'superscript', false],
    ['', 'superscript', false],
  ])('%s is %s: %s', (text, shift, expected) => expect(isShifted(text, shift)).toBe(expected));

  it('is as long as before, and goes back', () => {
    const shifts = fc.constantFrom<Shift>('superscript', 'subscript');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), shifts, (text, shift) => {
        const plain = unshifted(text);
        const { text: raised } = shifted(plain, shift);
        expect(raised).toHaveLength(plain.length);
        expect(unshifted(raised)).toBe(plain);
      }),
    );
  });
});
