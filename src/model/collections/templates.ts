import { defineCollection } from '../collection.ts';
import { date } from '../fields/date.ts';
import { file } from '../fields/media.ts';
import { flag } from '../fields/number.ts';
import { multiline, text } from '../fields/text.ts';
import { documentsRelated, fieldOfWork, waivers } from '../shared-fields.ts';
import { fillField } from './fill-fields.ts';
import { fillFaults } from './fill-rules.ts';

export const templates = defineCollection(
  {
    id: 'templates',
    folder: 'bieu-mau',
    extensions: ['md'],
    label: 'Biểu mẫu',
    labelSingular: 'Biểu mẫu',
    description: 'Mẫu văn bản tải về để điền, gắn với quy định mà mẫu làm theo.',
    titleField: 'title',
    fields: {
      title: text({ label: 'Tên biểu mẫu', maxLength: 150 }),
      field: fieldOfWork(),
      summary: multiline({ label: 'Dùng khi nào', maxLength: 300 }),
      file: file({ label: 'Tệp biểu mẫu', hint: 'Nên là DOCX để điền được.' }),
      fill: fillField(),
      follows: documentsRelated('Làm theo quy định', 'Khi quy định hết hiệu lực, trang sẽ nói rõ.'),
      updated: date({ label: 'Ngày cập nhật mẫu' }),
      draft: flag({ label: 'Bản nháp, chưa đăng', default: false }),
      waivers: waivers(),
    },
    body: { label: 'Cách điền', required: false },
    path: (slug) => `/bieu-mau/${slug}/`,
  },
  ({ fill }, context) => {
    for (const { rule, field, id } of fill ? fillFaults(fill) : [])
      context.addIssue({
        code: 'custom',
        path: ['fill', field],
        params: { rule, value: `[${id}]` },
      });
  },
);
