import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { vietnameseText, wordList } from '../../../tests/helpers/vietnamese-words.ts';
import { fold, stripMarks } from './fold.ts';
import { isSlug, slugify } from './slug.ts';

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
