import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareVietnamese } from './collate.ts';
import { fold, stripMarks } from './fold.ts';
import { decodeTcvn3, decodeVni, findLegacyText } from './legacy-fonts.ts';
import { normalizeLine, normalizeText } from './normalize.ts';
import { isSlug, slugify } from './slug.ts';
import { isSyllable } from './syllable.ts';
import { placeTones } from './tone-placement.ts';

/** A real word list (Hunspell's Vietnamese dictionary), Vietnamese syllables only. */
const wordList = readFileSync(
  fileURLToPath(import.meta.resolve('dictionary-vi')).replace(/index\.js$/, 'index.dic'),
  'utf8',
)
  .split('\n')
  .map((line) => line.split('/')[0]?.trim() ?? '')
  .filter((word) => /^[a-zà-ỹđăâêôơư]+$/u.test(word));

/** Any mixture of Vietnamese letters in both normal forms, odd spaces, dashes and plain noise. */
const vietnameseText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...wordList),
      fc.constantFrom(...wordList).map((word) => word.normalize('NFD')),
      fc.constantFrom('Ð', 'ð', '\u00A0', '\u202F', '\u200B', '–', '“', 'Đảng', 'UỶ', ' '),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(' '));

describe('normalizeText', () => {
  it.each([
    ['Ðảng ủy', 'Đảng ủy', 'Icelandic eth becomes Đ'],
    ['ðồng chí', 'đồng chí', 'small eth too'],
    ['Văn phòng', 'Văn phòng', 'NFD becomes NFC'],
    ['Số\u00A066', 'Số 66', 'no-break space'],
    ['66\u200B-QĐ', '66-QĐ', 'zero-width space goes'],
    ['a\u0008\u0000b\u202Ec', 'abc', 'control and direction characters go'],
    ['👨\u200D👩\u200D👧', '👨\u200D👩\u200D👧', 'joined pictures stay joined'],
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

describe('fold and slugify', () => {
  it.each([
    ['Đảng ủy Khối', 'dang uy khoi', 'dang-uy-khoi'],
    ['HƯỚNG DẪN số 36-HD/VPTW', 'huong dan so 36-hd/vptw', 'huong-dan-so-36-hd-vptw'],
    ['Thuỷ lợi – năm 2026', 'thuy loi – nam 2026', 'thuy-loi-nam-2026'],
    ['Ðảng phí', 'dang phi', 'dang-phi'],
  ])('%s', (text, folded, slug) => {
    expect(fold(text)).toBe(folded);
    expect(slugify(text)).toBe(slug);
  });

  it('carries every syllable of the word list to plain letters, in both normal forms', () => {
    expect(wordList.length).toBeGreaterThan(5000);
    for (const word of wordList) {
      expect(fold(word), word).toMatch(/^[a-z]+$/);
      expect(fold(word.normalize('NFD')), word).toBe(fold(word));
      expect(slugify(word), word).toBe(fold(word));
      expect([...stripMarks(word)].length, word).toBe([...word].length);
    }
  });

  it('makes idempotent ASCII addresses that never pass the limit', () => {
    fc.assert(
      fc.property(vietnameseText, fc.integer({ min: 5, max: 60 }), (text, limit) => {
        const slug = slugify(text, limit);
        expect(slug.length).toBeLessThanOrEqual(limit);
        expect(slug === '' || isSlug(slug)).toBe(true);
        expect(slugify(slug, limit)).toBe(slug);
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  it('cuts a long title after a whole word', () => {
    expect(slugify('Hội nghị tổng kết công tác văn phòng cấp ủy', 24)).toBe(
      'hoi-nghi-tong-ket-cong',
    );
  });
});

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

describe('legacy fonts', () => {
  it.each([
    ['Uû ban nh©n d©n', 'Uỷ ban nhân dân'],
    ['C«ng t¸c v¨n phßng', 'Công tác văn phòng'],
    ['§¶ng uû khèi', 'Đảng uỷ khối'],
  ])('TCVN3 %s', (text, restored) => {
    expect(decodeTcvn3(text)).toBe(restored);
    expect(findLegacyText(text).length).toBeGreaterThan(0);
  });

  it.each([
    ['Coâng taùc vaên phoøng caáp uûy', 'Công tác văn phòng cấp ủy'],
    ['Ñaûng boä cô sôû', 'Đảng bộ cơ sở'],
    ['NGHÒ QUYEÁT ÑAÏI HOÄI', 'NGHỊ QUYẾT ĐẠI HỘI'],
  ])('VNI %s', (text, restored) => {
    expect(decodeVni(text)).toBe(restored);
    expect(findLegacyText(text).length).toBeGreaterThan(0);
  });

  it.each([
    'Công tác văn phòng cấp ủy năm 2026',
    '© 2026 Văn phòng; nhiệt độ 30°, 50 µm, 3×4 m²',
    'Ông Müller và bà Agnès dùng Word® ở São Paulo',
    'phòng 4m×6m, ma trận m×n',
    '«Tuổi trẻ» viết “học tập và làm theo Bác”',
    'café, déjà vu, naïve',
  ])('finds nothing in %s', (text) => {
    expect(findLegacyText(text)).toEqual([]);
  });
});

describe('collation', () => {
  it('sorts as a Vietnamese dictionary does, numbers by value', () => {
    const names = ['Đoàn', 'Dũng', 'Ân', 'An', 'Ánh', 'Ăn', 'Chi bộ 10', 'Chi bộ 9'];
    expect(names.sort(compareVietnamese)).toEqual([
      'An',
      'Ánh',
      'Ăn',
      'Ân',
      'Chi bộ 9',
      'Chi bộ 10',
      'Dũng',
      'Đoàn',
    ]);
  });
});
