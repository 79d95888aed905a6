import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { vietnameseText, wordList } from '../../../tests/helpers/vietnamese-words.ts';
import { fold } from './fold.ts';
import { isSyllable } from './syllable.ts';
import { placeTones } from './tone-placement.ts';

describe('syllables and tone placement', () => {
  it('accepts nearly every syllable of the word list', () => {
    const refused = wordList.filter((word) => !isSyllable(word));
    expect(refused.length / wordList.length, refused.slice(0, 40).join(' ')).toBeLessThan(0.02);
  });

  it.each(['Microsoft', 'Word', 'nh©n', 'Uû', 'Müller', 'tcc', 'ká', 'nghá', 'ngi', 'cafe\u0301'])(
    'refuses %s',
    (word) => expect(isSyllable(word)).toBe(false),
  );

  it.each([
    ['uỷ ban', 'ủy ban'],
    ['hoà bình', 'hòa bình'],
    ['khoẻ', 'khỏe'],
    ['THUỶ', 'THỦY'],
    ['hòan thành', 'hoàn thành'],
    ['quý', 'quý'],
    ['quỹ già giếng gìn', 'quỹ già giếng gìn'],
    ['khuỷu tay', 'khuỷu tay'],
    ['mưa của nghĩa tiến', 'mưa của nghĩa tiến'],
    ['người huỳnh thuở', 'người huỳnh thuở'],
    ['Noël Müller', 'Noël Müller'],
  ])('%s -> %s', (input, expected) => {
    expect(placeTones(input)).toBe(expected);
    expect(placeTones(input.normalize('NFD'))).toBe(expected);
  });

  it('is idempotent and changes neither letters nor tones', () => {
    fc.assert(
      fc.property(vietnameseText, (text) => {
        const placed = placeTones(text);
        expect(placeTones(placed)).toBe(placed);
        expect(placed.normalize('NFC')).toBe(placed);
        expect(fold(placed)).toBe(fold(text));
      }),
    );
  });

  it('leaves the spelling of the word list alone but for the place of the mark', () => {
    for (const word of wordList) expect(fold(placeTones(word))).toBe(fold(word));
  });
});
