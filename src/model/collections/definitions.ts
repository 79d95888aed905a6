import { defineCollection } from '../collection.ts';
import { optional } from '../fields/field.ts';
import { flag } from '../fields/number.ts';
import { multiline, text, texts } from '../fields/text.ts';
import { documentsRelated, waivers } from '../shared-fields.ts';

/** Words of the trade with their meaning; `terms` in code are terms of office (nhiệm kỳ). */
export const definitions = defineCollection({
  id: 'definitions',
  folder: 'tap-huan/thuat-ngu',
  extensions: ['yml'],
  label: 'Thuật ngữ',
  labelSingular: 'Thuật ngữ',
  description: 'Từ nghiệp vụ với nghĩa ngắn gọn; chữ viết tắt được giải thích ở chỗ gặp đầu tiên.',
  titleField: 'term',
  fields: {
    term: text({ label: 'Thuật ngữ', hint: 'Viết đầy đủ.', maxLength: 100 }),
    abbreviation: optional(text({ label: 'Viết tắt', hint: 'Ví dụ: TCCSĐ', maxLength: 20 })),
    alsoCalled: texts({ label: 'Còn gọi là' }),
    meaning: multiline({
      label: 'Nghĩa',
      hint: 'Một, hai câu, không dùng từ khó hơn.',
      maxLength: 400,
    }),
    basis: documentsRelated('Căn cứ'),
    draft: flag({ label: 'Bản nháp, chưa đăng', default: false }),
    waivers: waivers(),
  },
  path: (slug) => `/tap-huan/thuat-ngu/${slug}/`,
});
