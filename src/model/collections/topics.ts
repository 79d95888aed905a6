import { defineCollection } from '../collection.ts';
import { date } from '../fields/date.ts';
import { flag, integer } from '../fields/number.ts';
import { relations } from '../fields/relation.ts';
import { multiline, text } from '../fields/text.ts';
import { documentsRelated, waivers } from '../shared-fields.ts';

export const topics = defineCollection({
  id: 'topics',
  folder: 'chu-de',
  extensions: ['md'],
  writtenBy: 'editor',
  label: 'Chủ đề',
  labelSingular: 'Chủ đề',
  description: 'Gom tin, văn bản, hướng dẫn và câu hỏi về một việc lớn vào một trang, có lời dẫn.',
  titleField: 'title',
  fields: {
    title: text({ label: 'Tên chủ đề', hint: 'Ví dụ: "Sinh hoạt chi bộ".', maxLength: 120 }),
    lead: multiline({
      label: 'Lời dẫn của biên tập',
      hint: 'Vì sao việc này đang được quan tâm, người đọc nên xem gì trước.',
      maxLength: 500,
    }),
    documents: documentsRelated('Văn bản', 'Trang sẽ hiện tình trạng hiệu lực của từng văn bản.'),
    guides: relations({ label: 'Hướng dẫn', to: { collection: 'guides' } }),
    news: relations({ label: 'Tin, bài', to: { collection: 'news' } }),
    questions: relations({
      label: 'Câu hỏi tự kiểm tra',
      hint: 'Câu dựa trên văn bản hết hiệu lực tự rời trang.',
      to: { collection: 'questions' },
    }),
    asOf: date({ label: 'Nội dung tính đến ngày' }),
    order: integer({ label: 'Thứ tự', hint: 'Số nhỏ đứng trước.', min: 1 }),
    draft: flag({ label: 'Bản nháp, chưa đăng', default: false }),
    waivers: waivers(),
  },
  body: { label: 'Nói thêm', required: false },
  path: (slug) => `/chu-de/${slug}/`,
});
