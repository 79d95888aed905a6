import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText, encodeText } from './encode-text.ts';
import { cleanText, wordKey, wordsOf } from './words.ts';

const texts = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .array(
      fc.constantFrom('Đảng', 'ủy', 'uỷ', '66-QĐ/TW', '04', 'kĩ', ',', '. ', 'lí', '(', 'T.Ư', 'ǀ'),
    )
    .map((words) => words.join(' ')),
);

describe('text in the index', () => {
  it.each([
    ['Văn thư lưu trữ.', 'Vănǀthưǀ thưǀlưuǀ lưuǀtrữǀ trữǀ.'],
    ['Đảng uỷ. Họp', 'Ḏảngǀủyǀ ủyǀ. Họpǀ'],
    ['66-QĐ/TW', '66ǀqḏǀ ^-QḎǀtwǀ ^/TWǀ'],
    ['số 04', 'sốǀ4ǀ 04ǀ `4ǀ ^'],
    ['kĩ năng', 'kĩǀnăngǀ `kỹǀnăngǀ năngǀ'],
    ['100 m²', '100ǀm2ǀ m²ǀ `m2ǀ ^'],
    ['CO₂', 'CO₂ǀ `co2ǀ ^'],
    ['98¹ bài', '98ǀ1ǀ ^¹ǀbàiǀ `1ǀbàiǀ bàiǀ'],
  ])('%s', (text, encoded) => {
    expect(encodeText(cleanText(text))).toBe(encoded);
    expect(decodeText(encoded)).toBe(cleanText(text));
  });

  it('comes back letter for letter, whatever the text and whatever is hidden in it', () => {
    fc.assert(
      fc.property(texts, fc.array(fc.nat(6)), (text, places) => {
        const clean = cleanText(text);
        const extras = places.map((after) => ({ after, tokens: ['ǀ20180403', 'bíǀthưǀ'] }));
        expect(decodeText(encodeText(clean, extras))).toBe(clean);
        expect(decodeText(encodeText(clean, extras))).not.toMatch(/[ǀ`^ḏḎ]/);
        expect(cleanText(clean)).toBe(clean);
      }),
      { numRuns: 500 },
    );
  });

  it('compares words however they were typed', () => {
    expect(['Đ', 'đ'].map(wordKey)).toEqual(['ḏ', 'ḏ']);
    expect(wordKey('007')).toBe('7');
    expect(wordKey('LÍ')).toBe('lý');
    expect(['m²', 'CO₂', 'H₂O'].map(wordKey)).toEqual(['m2', 'co2', 'h2o']);
    expect(wordsOf('10⁶ đồng, 98⁽¹⁾').map(({ text }) => text)).toEqual([
      '10',
      '⁶',
      'đồng',
      '98',
      '¹',
    ]);
    expect(wordsOf('Số 66-QĐ/TW').map(({ text }) => text)).toEqual(['Số', '66', 'QĐ', 'TW']);
  });
});
