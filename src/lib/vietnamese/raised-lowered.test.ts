import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPlainCharacters, toSubscript, toSuperscript } from './raised-lowered.ts';

describe('raised and lowered characters', () => {
  it.each([
    ['2', '²', '₂'],
    ['(1)', '⁽¹⁾', '₍₁₎'],
    ['−3', '⁻³', '₋₃'],
    ['–3', '⁻³', '₋₃'],
    ['n+1', 'ⁿ⁺¹', 'ₙ₊₁'],
    ['st', 'ˢᵗ', 'ₛₜ'],
    ['max', 'ᵐᵃˣ', 'ₘₐₓ'],
    ['T', 'ᵀ', null],
    ['q', null, null],
    ['1,2', null, null],
    ['ghi chú', null, null],
    ['1 2', '¹ ²', '₁ ₂'],
    ['', '', ''],
    ['²', '²', '²'],
  ])('%j raised is %j, lowered %j', (text, up, down) => {
    expect(toSuperscript(text)).toBe(up);
    expect(toSubscript(text)).toBe(down);
  });

  it('go back to what they were, and change nothing else', () => {
    const typed = fc.stringMatching(/^[0-9a-pr-z+()=-]{0,12}$/);
    fc.assert(fc.property(typed, (text) => toPlainCharacters(toSuperscript(text) ?? '?') === text));
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const found = toPlainCharacters(text);
        expect(found).toHaveLength(text.length);
        expect(toPlainCharacters(found)).toBe(found);
      }),
    );
    expect(toPlainCharacters('100 m², CO₂, 98⁽¹⁾, Đảng ủy')).toBe('100 m2, CO2, 98(1), Đảng ủy');
  });
});
