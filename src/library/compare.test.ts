import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTexts, isChanged } from './compare.ts';

const of = (text: string) => text.split(/\n+/).filter((line) => line !== '');
const shown = (before: string, after: string) =>
  compareTexts(of(before), of(after)).map(({ kind, words }) => {
    const text = words
      .map(
        (part) =>
          ({ same: part.text, added: `+${part.text}`, removed: `-${part.text}` })[part.kind],
      )
      .join(' ');
    return `${kind}: ${text}`;
  });

describe('a reader who compares two versions', () => {
  it.each([
    ['the same text', 'Điều 1. A\n\nB', '### Điều 1. A\n\nB', ['same: Điều 1. A', 'same: B']],
    [
      'a changed number',
      '1. Họp mỗi tháng một lần vào ngày 05.',
      '1. Họp mỗi tháng hai lần vào ngày 05.',
      ['changed: 1. Họp mỗi tháng -một +hai lần vào ngày 05.'],
    ],
    [
      'a new clause between two',
      '1. Khoản một.\n2. Khoản hai.',
      '1. Khoản một.\n2. Nội dung hoàn toàn khác biệt.\n3. Khoản hai.',
      [
        'same: 1. Khoản một.',
        'added: +2. Nội dung hoàn toàn khác biệt.',
        'changed: -2. +3. Khoản hai.',
      ],
    ],
    ['a struck paragraph', 'Một.\n\nHai ba bốn.', 'Một.', ['same: Một.', 'removed: -Hai ba bốn.']],
  ])('sees %s', (_case, before, after, expected) => {
    expect(shown(before, after)).toEqual(expected);
  });

  it('loses no word of either text', () => {
    const line = fc.stringMatching(/^[a-zđê]{1,6}( [a-zđê]{1,6}){0,6}$/);
    const text = fc.array(line, { maxLength: 8 }).map((lines) => lines.join('\n\n'));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const compared = compareTexts(of(before), of(after));
        const words = (skip: string) =>
          compared.flatMap((paragraph) =>
            paragraph.words
              .filter(({ kind }) => kind !== skip)
              .flatMap((part) => part.text.split(' ')),
          );
        const wordsOf = (source: string) => source.split(/\s+/).filter((word) => word !== '');
        expect(words('added').filter((word) => word !== '')).toEqual(wordsOf(before));
        expect(words('removed').filter((word) => word !== '')).toEqual(wordsOf(after));
      }),
    );
  });
  it('two equal texts have no change', () => {
    expect(isChanged(compareTexts(['A', 'B'], ['A', 'B']))).toBe(false);
  });
});
