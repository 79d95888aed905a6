import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { vietnameseText } from '../../../tests/helpers/vietnamese-words.ts';
import { normalizeLine, normalizeText } from './normalize.ts';

describe('normalizeText', () => {
  it.each([
    ['Ðảng ủy', 'Đảng ủy', 'Icelandic eth becomes Đ'],
    ['ðồng chí', 'đồng chí', 'small eth too'],
    ['Văn phòng', 'Văn phòng', 'NFD becomes NFC'],
    ['Số\u00A066', 'Số 66', 'no-break space'],
    ['66\u200B-QĐ', '66-QĐ', 'zero-width space goes'],
    ['a\u0008\u0000b\u202Ec', 'abc', 'control and direction characters go'],
    ['👨\u200D👩\u200D👧', '👨\u200D👩\u200D👧', 'joined pictures stay joined'],
    ['Đội 👩🏽\u200D💻 số', 'Đội 👩🏽\u200D💻 số', 'also behind a tone of skin'],
    ['🏳\uFE0F\u200D🌈', '🏳\uFE0F\u200D🌈', 'and behind a sign of shape'],
    ['❤\uFE0F\u200D🔥', '❤\uFE0F\u200D🔥', 'a heart on fire'],
    ['văn\u200D phòng', 'văn phòng', 'the joiner goes within words'],
  ])('%j -> %j (%s)', (input, expected) => {
    expect(normalizeText(input)).toBe(expected);
  });

  it('joins runs of white space in a line', () => {
    expect(normalizeLine('  Đảng \u00A0 ủy\n Khối ')).toBe('Đảng ủy Khối');
  });

  it('is idempotent and gives NFC for any text', () => {
    fc.assert(
      fc.property(vietnameseText, (text) => {
        const once = normalizeText(text);
        expect(normalizeText(once)).toBe(once);
        expect(once.normalize('NFC')).toBe(once);
      }),
    );
  });
});
