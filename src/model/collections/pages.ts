import { defineCollection } from '../collection.ts';
import { date } from '../fields/date.ts';
import { optional } from '../fields/field.ts';
import { flag } from '../fields/number.ts';
import { multiline, text } from '../fields/text.ts';
import { waivers } from '../shared-fields.ts';

export const pages = defineCollection({
  id: 'pages',
  folder: 'trang',
  extensions: ['md'],
  writtenBy: 'editor',
  label: 'Trang',
  labelSingular: 'Trang',
  description: 'Trang đứng riêng: giới thiệu, chức năng, liên hệ.',
  titleField: 'title',
  fields: {
    title: text({ label: 'Tiêu đề', maxLength: 150 }),
    summary: multiline({ label: 'Tóm tắt', maxLength: 300 }),
    asOf: date({ label: 'Nội dung tính đến ngày' }),
    nextReview: optional(
      date({ label: 'Rà soát lần tới', hint: 'Quá ngày này, trang tự ghi là quá hạn rà soát.' }),
    ),
    draft: flag({ label: 'Bản nháp, chưa đăng', default: false }),
    waivers: waivers(),
  },
  body: { label: 'Nội dung', required: true },
  path: (slug) => `/${slug}/`,
  reservedSlugs: [
    ...[
      'tin-tuc',
      'van-ban',
      'huong-dan',
      'bieu-mau',
      'tap-huan',
      'to-chuc',
      'lich-cong-tac',
      'danh-ba',
      'gop-y',
      'chu-de',
      'du-lieu-nguoi-doc',
      'kiem-chung',
    ],
    ...[
      'tim-kiem',
      'so-do-trang',
      'rss',
      '404',
      'index',
      'admin',
      'api',
      'tep',
      'media',
      'pagefind',
    ],
  ],
});
