import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readQuery } from '../query/read-query.ts';
import { abbreviationTable } from '../text/abbreviations.ts';
import { readText, toIndexText } from '../text/index-words.ts';
import { cleanText } from '../text/words.ts';
import { makeExcerpt } from './excerpt.ts';

const abbreviations = abbreviationTable([{ short: 'BTV', long: ['Ban Thường vụ'] }]);

function excerpt(text: string, query: string): string {
  const content = toIndexText(readText(cleanText(text)), abbreviations)
    .replace(/\s+/g, ' ')
    .trim();
  const words = readQuery(query, { abbreviations }).wordings[0]?.words ?? [];
  return makeExcerpt({ content, anchors: [] }, words)
    .pieces.map(({ text: piece, isHighlighted }) => (isHighlighted ? `[${piece}]` : piece))
    .join('');
}

it.each([
  ['Giữ con dấu trong tủ có khóa.', 'con dấu', 'Giữ [con dấu] trong tủ có khóa.'],
  [
    'Đảng uỷ họp ngày 09/01/2026 về thể thức.',
    'the thuc',
    'Đảng ủy họp ngày 09/01/2026 về [thể thức].',
  ],
  ['Theo 66-QĐ/TW, BTV họp.', 'ban thường vụ', 'Theo 66-QĐ/TW, BTV họp.'],
])('%s', (text, query, shown) => {
  expect(excerpt(text, query)).toBe(shown);
});

it('begins with a whole word, not in the middle of a date', () => {
  const text = `${'mở đầu dài '.repeat(12)}ngày 09/01/2026 của Ban Bí thư về thể thức văn bản`;
  expect(excerpt(text, 'thể thức')).not.toMatch(/^[/-]/);
});

it('shows a stretch of the text itself, letter for letter, whatever is looked for', () => {
  const word = fc.constantFrom(
    'Đảng',
    'ủy',
    '66-QĐ/TW',
    'BTV',
    '04',
    'kĩ',
    '09/01/2026',
    'số,',
    '(đ)',
    'họp.',
  );
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 90 }),
      fc.array(word, { minLength: 1, maxLength: 4 }),
      (text, query) => {
        const clean = cleanText(text.join(' '));
        const shown = excerpt(clean, query.join(' ')).replace(/[[\]]/g, '');
        expect(clean).toContain(shown.trim());
        expect(shown).not.toMatch(/[ḏḎǀ`^]/);
      },
    ),
    { numRuns: 300 },
  );
});
