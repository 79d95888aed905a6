import { defineCollection } from '../collection.ts';
import { choice } from '../fields/choice.ts';
import { date } from '../fields/date.ts';
import { optional } from '../fields/field.ts';
import { group, list } from '../fields/group.ts';
import { flag, integer } from '../fields/number.ts';
import { relation } from '../fields/relation.ts';
import { multiline, text, texts } from '../fields/text.ts';
import { documentsRelated, waivers } from '../shared-fields.ts';

const draft = flag({ label: 'Bản nháp, chưa đăng', default: false });
const moduleOf = relation({ label: 'Chuyên đề', to: { collection: 'modules' } });

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
  fields: {
    title: text({ label: 'Tên chuyên đề', maxLength: 150 }),
    course: relation({ label: 'Thuộc khóa', to: { collection: 'courses' } }),
    order: integer({ label: 'Thứ tự', min: 1 }),
    minutes: integer({ label: 'Thời lượng (phút)', min: 1, max: 1000 }),
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
    module: moduleOf,
    order: integer({ label: 'Thứ tự trong chuyên đề', min: 1 }),
    minutes: integer({ label: 'Thời lượng (phút)', min: 1, max: 120 }),
    goal: multiline({ label: 'Học xong làm được gì', maxLength: 400 }),
    basis: documentsRelated('Căn cứ', 'Trang sẽ hiện tình trạng hiệu lực của từng căn cứ.'),
    takeaways: texts({ label: 'Ba điều cần nhớ', min: 1, max: 5 }),
    draft,
    waivers: waivers(),
  },
  body: { label: 'Nội dung bài', required: true },
  path: (slug, data) => `/tap-huan/${String(data.module)}/${slug}/`,
});

export const questions = defineCollection(
  {
    id: 'questions',
    folder: 'tap-huan/cau-hoi',
    extensions: ['yml'],
    label: 'Câu hỏi',
    labelSingular: 'Câu hỏi',
    description: 'Câu hỏi tự kiểm tra; mỗi phương án đều có lý do.',
    titleField: 'stem',
    fields: {
      module: moduleOf,
      lesson: optional(relation({ label: 'Gắn với bài', to: { collection: 'lessons' } })),
      kind: choice({
        label: 'Kiểu câu hỏi',
        options: [
          { value: 'one', label: 'Một phương án đúng' },
          { value: 'many', label: 'Nhiều phương án đúng' },
        ],
      }),
      stem: multiline({ label: 'Câu hỏi', maxLength: 600 }),
      options: list({
        label: 'Phương án',
        summary: 'text',
        min: 2,
        max: 6,
        fields: {
          text: multiline({ label: 'Nội dung phương án', maxLength: 400 }),
          correct: flag({ label: 'Đúng', default: false }),
          why: multiline({ label: 'Vì sao đúng, vì sao sai', maxLength: 600 }),
        },
      }),
      basis: optional(
        group({
          label: 'Căn cứ',
          fields: {
            document: relation({
              label: 'Văn bản',
              to: { collection: 'documents' },
            }),
            clause: optional(text({ label: 'Điều, khoản', maxLength: 120 })),
          },
        }),
      ),
      checked: optional(date({ label: 'Ngày rà soát' })),
      level: integer({ label: 'Mức độ (1 dễ, 3 khó)', min: 1, max: 3 }),
      draft,
      waivers: waivers(),
    },
    path: () => null,
  },
  (data, context) => {
    const right = data.options.filter((option) => option.correct).length;
    if (data.kind === 'one' ? right !== 1 : right < 1) {
      context.addIssue({
        code: 'custom',
        path: ['options'],
        params: { rule: data.kind === 'one' ? 'oneAnswer' : 'someAnswer' },
      });
    }
  },
);
