import { defineCollection } from '../collection.ts';
import { date } from '../fields/date.ts';
import { optional } from '../fields/field.ts';
import { list } from '../fields/group.ts';
import { flag } from '../fields/number.ts';
import { relations } from '../fields/relation.ts';
import { multiline, text, texts } from '../fields/text.ts';
import { documentsRelated, fieldOfWork, waivers } from '../shared-fields.ts';

export const guides = defineCollection({
  id: 'guides',
  folder: 'huong-dan',
  extensions: ['md'],
  label: 'Hướng dẫn nghiệp vụ',
  labelSingular: 'Hướng dẫn',
  description: 'Cách làm từng việc theo các bước, có căn cứ và danh sách kiểm tra.',
  titleField: 'title',
  fields: {
    title: text({ label: 'Tên việc', hint: 'Ví dụ: "Phát hành văn bản đi".', maxLength: 150 }),
    field: fieldOfWork(),
    audience: text({ label: 'Dành cho ai', maxLength: 250 }),
    summary: multiline({ label: 'Tóm tắt', maxLength: 300 }),
    when: optional(text({ label: 'Khi nào làm', maxLength: 250 })),
    needs: texts({ label: 'Cần chuẩn bị', hint: 'Mỗi dòng một thứ.' }),
    steps: list({
      label: 'Các bước',
      summary: 'title',
      min: 1,
      fields: {
        title: text({ label: 'Tên bước', maxLength: 150 }),
        text: multiline({ label: 'Làm gì', maxLength: 1200 }),
      },
    }),
    checklist: texts({
      label: 'Danh sách kiểm tra',
      hint: 'Mỗi dòng một điều cần rà trước khi xong việc.',
    }),
    basis: documentsRelated('Căn cứ', 'Trang sẽ hiện tình trạng hiệu lực của từng căn cứ.'),
    templates: relations({
      label: 'Biểu mẫu dùng kèm',
      to: { collection: 'templates' },
    }),
    checked: date({ label: 'Ngày rà soát gần nhất' }),
    draft: flag({ label: 'Bản nháp, chưa đăng', default: false }),
    waivers: waivers(),
  },
  body: { label: 'Nói thêm', hint: 'Lưu ý, lỗi thường gặp, ví dụ.', required: false },
  path: (slug, data) => `/huong-dan/${String(data.field)}/${slug}/`,
});
