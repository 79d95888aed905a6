import { defineCollection } from '../collection.ts';
import { optional } from '../fields/field.ts';
import { list } from '../fields/group.ts';
import { file } from '../fields/media.ts';
import { flag, integer } from '../fields/number.ts';
import { relation, relations } from '../fields/relation.ts';
import { multiline, text, texts } from '../fields/text.ts';
import { documentsRelated, waivers } from '../shared-fields.ts';

const draft = flag({ label: 'Bản nháp, chưa đăng', default: false });
const courseOf = relation({ label: 'Thuộc khóa', to: { collection: 'courses' } });

/** Files handed out with a lesson or at a workshop. */
export const materials = (label: string, hint?: string) =>
  list({
    label,
    hint,
    summary: 'label',
    fields: {
      file: file({ label: 'Tệp' }),
      label: text({ label: 'Tên tài liệu', maxLength: 150 }),
    },
  });

export const courses = defineCollection({
  id: 'courses',
  folder: 'tap-huan/khoa-hoc',
  extensions: ['md'],
  label: 'Khóa tập huấn',
  labelSingular: 'Khóa tập huấn',
  description: 'Giới thiệu một khóa; các chuyên đề và bài học gắn vào khóa.',
  titleField: 'title',
  fields: {
    title: text({ label: 'Tên khóa', maxLength: 150 }),
    summary: multiline({ label: 'Tóm tắt', maxLength: 400 }),
    audience: text({ label: 'Dành cho ai', maxLength: 250 }),
    draft,
    waivers: waivers(),
  },
  body: { label: 'Giới thiệu', required: false },
  path: (slug) => `/tap-huan/#${slug}`,
});

export const modules = defineCollection({
  id: 'modules',
  folder: 'tap-huan/chuyen-de',
  extensions: ['md'],
  label: 'Chuyên đề',
  labelSingular: 'Chuyên đề',
  description: 'Một phần của khóa, gồm nhiều bài học.',
  titleField: 'title',
  reservedSlugs: [
    'bai-tap',
    'de-in',
    'giang-vien',
    'ket-qua',
    'kiem-tra',
    'lo-trinh',
    'lop',
    'luyen-tap',
    'ngan-hang',
    'thuat-ngu',
  ],
  fields: {
    title: text({ label: 'Tên chuyên đề', maxLength: 150 }),
    course: courseOf,
    order: integer({ label: 'Thứ tự', min: 1 }),
    minutes: integer({
      label: 'Thời lượng (phút)',
      hint: 'Tính cả đọc bài, làm bài tập và trao đổi tại đơn vị.',
      min: 1,
      max: 1000,
    }),
    audience: optional(text({ label: 'Cần nhất cho ai', maxLength: 200 })),
    goal: multiline({ label: 'Mục tiêu', maxLength: 500 }),
    summary: multiline({ label: 'Tóm tắt', maxLength: 500 }),
    draft,
    waivers: waivers(),
  },
  body: { label: 'Nói thêm', required: false },
  path: (slug) => `/tap-huan/${slug}/`,
});

export const lessons = defineCollection({
  id: 'lessons',
  folder: 'tap-huan/bai-hoc',
  extensions: ['md', 'mdx'],
  label: 'Bài học',
  labelSingular: 'Bài học',
  description: 'Một bài ngắn 8-15 phút.',
  titleField: 'title',
  fields: {
    title: text({ label: 'Tên bài', maxLength: 150 }),
    module: relation({ label: 'Chuyên đề', to: { collection: 'modules' } }),
    order: integer({ label: 'Thứ tự trong chuyên đề', min: 1 }),
    minutes: integer({ label: 'Thời lượng (phút)', min: 1, max: 120 }),
    goal: multiline({ label: 'Học xong làm được gì', maxLength: 400 }),
    basis: documentsRelated('Căn cứ', 'Trang sẽ hiện tình trạng hiệu lực của từng căn cứ.'),
    takeaways: texts({ label: 'Ba điều cần nhớ', min: 1, max: 5 }),
    files: materials('Tài liệu kèm bài', 'Mẫu, bảng kiểm, bài trình chiếu người học tải về.'),
    draft,
    waivers: waivers(),
  },
  body: { label: 'Nội dung bài', required: true },
  path: (slug, data) => `/tap-huan/${String(data.module)}/${slug}/`,
});

export const learningPaths = defineCollection({
  id: 'learningPaths',
  folder: 'tap-huan/lo-trinh',
  extensions: ['md'],
  label: 'Lộ trình học',
  labelSingular: 'Lộ trình học',
  description: 'Những bài một vai trò cần học, theo thứ tự riêng; thời lượng tự cộng.',
  titleField: 'title',
  fields: {
    title: text({ label: 'Tên lộ trình', hint: 'Ví dụ: "Văn thư của chi bộ".', maxLength: 120 }),
    course: courseOf,
    order: integer({ label: 'Thứ tự', min: 1 }),
    audience: text({ label: 'Dành cho ai', maxLength: 250 }),
    summary: multiline({ label: 'Học xong làm được gì', maxLength: 400 }),
    lessons: relations({
      label: 'Các bài, theo thứ tự học',
      to: { collection: 'lessons' },
    }),
    draft,
    waivers: waivers(),
  },
  body: { label: 'Nói thêm', required: false },
  path: (slug) => `/tap-huan/lo-trinh/${slug}/`,
});
