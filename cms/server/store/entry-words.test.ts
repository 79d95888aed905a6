import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/lib/vietnamese/fold.ts';
import { wordNumbers, wordsIn, wordsMatcher } from './entry-words.ts';

const TEXT = 'Hướng dẫn số 36-HD/VPTW về thể thức văn bản của Đảng';
const isIn = (term: string, text = TEXT) => {
  const numbers = wordNumbers(text);
  return wordsMatcher(wordsIn(term))(numbers);
};

describe('words of entries', () => {
  it.each([
    ['', true],
    ['huong dan', true],
    ['HƯỚNG dẫn', true],
    ['the thuc vptw', true],
    ['36-HD', true],
    ['vpt', true],
    ['thể thức nghị quyết', false],
    ['!!! …', true],
  ])('"%s" is found: %s', (term, expected) => expect(isIn(term)).toBe(expected));

  it('are found exactly where the text without marks has them', () => {
    const word = fc.stringMatching(/^[aăâbđeêiơuưxyz0-9]{1,4}$/);
    const texts = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(texts, texts, (term, text) => {
        const expected = wordsIn(term).every((one) => fold(text).includes(one));
        expect(isIn(term, text)).toBe(expected);
      }),
    );
  });
});
