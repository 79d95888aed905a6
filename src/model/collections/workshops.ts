import { defineCollection } from '../collection.ts';
import { date } from '../fields/date.ts';
import { optional } from '../fields/field.ts';
import { list } from '../fields/group.ts';
import { flag, integer } from '../fields/number.ts';
import { relation } from '../fields/relation.ts';
import { text } from '../fields/text.ts';
import { waivers } from '../shared-fields.ts';
import { materials } from './course.ts';

const clock = { source: '^([01]\\d|2[0-3]):[0-5]\\d$', message: 'giờ ghi dạng 07:30' };

/** A class that meets in a hall; `session` in code is somebody signed in. */
export const workshops = defineCollection(
  {
    id: 'workshops',
    folder: 'tap-huan/lop',
    extensions: ['md'],
    label: 'Lớp tập huấn',
    labelSingular: 'Lớp tập huấn',
    description: 'Một lớp tập trung: nơi học, ngày giờ, nhóm, tài liệu.',
    titleField: 'title',
    fields: {
      title: text({ label: 'Tên lớp', maxLength: 150 }),
      course: relation({ label: 'Thuộc khóa', to: { collection: 'courses' } }),
      place: text({ label: 'Nơi học', maxLength: 200 }),
      contact: text({ label: 'Liên hệ', hint: 'Số trực, hộp thư công vụ.', maxLength: 200 }),
      cancelled: flag({ label: 'Đã hủy', default: false }),
      groups: list({
        label: 'Nhóm',
        summary: 'name',
        fields: {
          name: text({ label: 'Tên nhóm', maxLength: 60 }),
          members: text({ label: 'Gồm ai', maxLength: 250 }),
          count: integer({ label: 'Số người', min: 1, max: 2000 }),
          venue: text({ label: 'Phòng', maxLength: 100 }),
        },
      }),
      slots: list({
        label: 'Lịch học',
        summary: 'content',
        min: 1,
        fields: {
          date: date({ label: 'Ngày' }),
          from: text({ label: 'Từ', hint: 'Ví dụ: 07:30', pattern: clock }),
          to: text({ label: 'Đến', pattern: clock }),
          content: text({ label: 'Nội dung', maxLength: 200 }),
          module: optional(relation({ label: 'Chuyên đề', to: { collection: 'modules' } })),
          group: optional(text({ label: 'Chỉ cho nhóm', maxLength: 60 })),
        },
      }),
      materials: materials('Tài liệu của lớp', 'Trang tự đóng thành một tệp zip.'),
      draft: flag({ label: 'Bản nháp, chưa đăng', default: false }),
      waivers: waivers(),
    },
    body: { label: 'Dặn người học', required: false },
    path: (slug) => `/tap-huan/lop/${slug}/`,
  },
  (data, context) => {
    const names = new Set(data.groups.map(({ name }) => name));
    data.slots.forEach(({ from, to, group }, at) => {
      if (to <= from)
        context.addIssue({
          code: 'custom',
          path: ['slots', at, 'to'],
          params: { rule: 'hourOrder' },
        });
      if (group && !names.has(group))
        context.addIssue({
          code: 'custom',
          path: ['slots', at, 'group'],
          params: { rule: 'unknownGroup' },
        });
    });
  },
);
