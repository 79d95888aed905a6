import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesBetween, withoutLongRuns } from './text-changes.ts';

describe('what changed between two texts', () => {
  it('is told word by word, Vietnamese words whole', () => {
    expect(changesBetween('Họp giao ban ngày 5.', 'Họp giao ban sáng ngày 6.')).toEqual([
      { text: 'Họp giao ban ', kind: 'same' },
      { text: 'sáng ', kind: 'added' },
      { text: 'ngày ', kind: 'same' },
      { text: '5', kind: 'removed' },
      { text: '6', kind: 'added' },
      { text: '.', kind: 'same' },
    ]);
  });

  it('both texts stand whole in the pieces', () => {
    const text = fc
      .array(fc.constantFrom('Đảng ', 'ủy ', 'Khối', '. ', '\n', 'họp '), { maxLength: 30 })
      .map((words) => words.join(''));
    fc.assert(
      fc.property(text, text, (before, now) => {
        const pieces = changesBetween(before, now);
        const without = (kind: string) =>
          pieces
            .filter((piece) => piece.kind !== kind)
            .map((piece) => piece.text)
            .join('');
        expect(without('added')).toBe(before);
        expect(without('removed')).toBe(now);
      }),
    );
  });

  it('long runs of the same are cut in the middle only', () => {
    const long = 'a'.repeat(100);
    const cut = withoutLongRuns(
      [
        { text: long, kind: 'same' },
        { text: 'x', kind: 'added' },
        { text: long, kind: 'same' },
      ],
      10,
    );
    expect(cut.map((piece) => piece?.text ?? null)).toEqual([
      null,
      'a'.repeat(10),
      'x',
      'a'.repeat(10),
      null,
    ]);
  });
});
