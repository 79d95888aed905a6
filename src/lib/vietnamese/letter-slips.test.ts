import { describe, expect, it } from 'vitest';
import { letterSlips, swappedLetters } from './letter-slips.ts';

describe('slips of the fingers', () => {
  it.each([
    ['coa', 'cao'],
    ['qyuet', 'quyet'],
    ['hnah', 'hanh'],
    ['ob', 'bo'],
    ['quyêt', 'quêyt'],
  ])('%s: two letters changed places, "%s" or nothing', (typed, meant) => {
    const found = swappedLetters(typed);
    expect(found.length === 0 || found.includes(meant)).toBe(true);
  });

  it.each([
    ['qyuet', 'quyet', 'in the wrong order'],
    ['thcu', 'thuc', 'in the wrong order'],
    ['ngh', 'nghi', 'missing'],
    ['phatt', 'phat', 'too many'],
    ['lậpp', 'lập', 'too many'],
    ['bna', 'ban', 'in the wrong order'],
  ])('%s may have been %s: a letter %s', (typed, meant) =>
    expect(letterSlips(typed)).toContain(meant),
  );

  it('gives syllables only, and never the word itself', () => {
    expect(letterSlips('vptw')).toEqual([]);
    expect(letterSlips('ban')).not.toContain('ban');
  });
});
