import { defineCollection } from '../collection.ts';
import { date, datetime } from '../fields/date.ts';
import { optional } from '../fields/field.ts';
import { list } from '../fields/group.ts';
import { flag } from '../fields/number.ts';
import { relation } from '../fields/relation.ts';
import { multiline, text, texts } from '../fields/text.ts';
import { byline, documentsRelated, figure, waivers } from '../shared-fields.ts';

export const news = defineCollection({
  id: 'news',
  folder: 'tin-tuc',
  extensions: ['md'],
  label: 'Tin tức',
  labelSingular: 'Tin',
  description: 'Tin, bài về hoạt động của cấp ủy, của Văn phòng và của các đơn vị.',
  titleField: 'title',
  fields: {
    title: text({
      label: 'Tiêu đề',
      hint: 'Nói rõ việc gì, ở đâu; không viết hoa toàn bộ.',
      maxLength: 300,
    }),
    date: datetime({
      label: 'Ngày, giờ đăng',
      hint: 'Tin có ngày ở tương lai sẽ tự lên trang đúng giờ.',
    }),
    section: relation({ label: 'Chuyên mục', to: { setting: 'sections', list: 'items' } }),
    lead: multiline({
      label: 'Tóm tắt',
      hint: 'Một, hai câu mở đầu. Không chép lại trong nội dung.',
      maxLength: 400,
    }),
    cover: optional(figure('Ảnh chính')),
    byline: optional(byline()),
    source: optional(
      text({ label: 'Nguồn tin', hint: 'Chỉ điền khi tin dựa trên nguồn khác.', maxLength: 160 }),
    ),
    tags: texts({ label: 'Từ khóa', hint: 'Mỗi dòng một cụm từ, viết thường.', max: 8 }),
    documents: documentsRelated(
      'Văn bản được nhắc tới',
      'Trang tin sẽ hiện tình trạng hiệu lực của từng văn bản.',
    ),
    deadlines: list({
      label: 'Hạn sắp tới',
      hint: 'Việc nào có hạn thì ghi ở đây: trang chủ nhắc cho tới ngày đó.',
      summary: 'what',
      max: 8,
      fields: {
        date: date({ label: 'Ngày cuối' }),
        what: text({ label: 'Việc', hint: 'Ngắn, ví dụ: Báo cáo năm 2026.', maxLength: 80 }),
      },
    }),
    updated: optional(
      date({ label: 'Ngày cập nhật', hint: 'Chỉ điền khi nội dung đã sửa sau khi đăng.' }),
    ),
    expires: optional(
      date({ label: 'Gỡ khỏi trang sau ngày', hint: 'Để trống nếu tin ở lại lâu dài.' }),
    ),
    draft: flag({ label: 'Bản nháp, chưa đăng', default: false }),
    waivers: waivers(),
  },
  body: { label: 'Nội dung', required: true },
  path: (slug) => `/tin-tuc/${slug}/`,
});
