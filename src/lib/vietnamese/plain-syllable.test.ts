import { describe, expect, it } from 'vitest';
import { allSyllables } from '../../../tests/helpers/all-syllables.ts';
import { fold } from './fold.ts';
import { isPlainSyllable } from './plain-syllable.ts';

describe('a syllable with or without its diacritics', () => {
  it.each(['kiểm', 'kiem', 'tuyen', 'duong', 'quyet', 'nghi', 'giai', 'gi', 'y', 'Dang'])(
    '%s is one',
    (word) => expect(isPlainSyllable(word)).toBe(true),
  );

  it.each(['qyuet', 'hnah', 'cogn', 'ob', 'gvan', 'ngan g', 'kan', 'ghan', 'ce', 'vptw', '', '36'])(
    '"%s" is none',
    (word) => expect(isPlainSyllable(word)).toBe(false),
  );

  it('every syllable is one when its diacritics are taken off', () => {
    const lost = [...allSyllables()].filter((word) => !isPlainSyllable(fold(word)));
    expect(lost).toEqual([]);
  });
});
