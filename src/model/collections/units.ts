import { defineCollection, type EntryData } from '../collection.ts';
import { choice } from '../fields/choice.ts';
import { date } from '../fields/date.ts';
import { optional } from '../fields/field.ts';
import { flag, integer } from '../fields/number.ts';
import { text, texts } from '../fields/text.ts';
import { waivers } from '../shared-fields.ts';
import {
  earlierStates,
  ending,
  founding,
  mailbox,
  phone,
  posts,
  stated,
  statedEarlier,
  unitRelation,
  unitRelations,
  unitTypes,
  workFields,
} from './unit-fields.ts';

export const units = defineCollection(
  {
    id: 'units',
    folder: 'to-chuc',
    extensions: ['md'],
    writtenBy: 'editor',
    label: 'Tổ chức, đơn vị',
    labelSingular: 'Đơn vị',
    description: 'Cấp ủy, cơ quan tham mưu giúp việc, đảng bộ và chi bộ.',
    titleField: 'name',
    reservedSlugs: ['ngay', 'so-do', 'thay-doi'],
    fields: {
      name: text({ label: 'Tên đầy đủ', maxLength: 160 }),
      aliases: texts({
        label: 'Tên gọi khác, chữ viết tắt',
        hint: 'Giúp tìm thấy đơn vị, mỗi dòng một tên; tên cũ ghi ở "Trước đây".',
      }),
      type: choice({ label: 'Loại', options: unitTypes }),
      group: optional(
        choice({
          label: 'Nhóm',
          options: [
            { value: 'co-quan', label: 'Cơ quan, đơn vị sự nghiệp' },
            { value: 'doanh-nghiep', label: 'Doanh nghiệp' },
          ],
        }),
      ),
      parent: optional(unitRelation('Trực thuộc', 'Để trống nếu là cấp cao nhất.')),
      order: integer({ label: 'Thứ tự', min: 0 }),
      from: date({ label: 'Từ ngày', hint: 'Ngày thành lập.' }),
      founding: optional(founding()),
      origins: unitRelations('Tách ra từ', 'Chỉ điền đơn vị vẫn hoạt động sau khi tách.'),
      to: optional(date({ label: 'Đến ngày', hint: 'Ngày cuối, điền khi đơn vị kết thúc.' })),
      successor: unitRelations('Tiếp nối bởi', 'Một hoặc nhiều đơn vị nhận việc sau khi kết thúc.'),
      ending: optional(ending()),
      before: earlierStates(),
      mailbox: mailbox('Hộp thư công vụ'),
      phone: phone('Điện thoại trực'),
      address: optional(text({ label: 'Địa chỉ', maxLength: 200 })),
      hours: optional(text({ label: 'Giờ làm việc', maxLength: 160 })),
      members: optional(integer({ label: 'Số đảng viên', min: 0, max: 100_000 })),
      fields: workFields(),
      posts: posts(),
      stated: optional(stated()),
      statedEarlier: statedEarlier(),
      draft: flag({ label: 'Bản nháp, chưa đăng', default: false }),
      waivers: waivers(),
    },
    body: { label: 'Giới thiệu', required: false },
    path: (slug) => `/to-chuc/${slug}/`,
  },
  (data, context) => {
    const orders: [from: string | undefined, to: string | undefined, path: (string | number)[]][] =
      [
        [data.from, data.to, ['to']],
        ...data.posts.map(
          ({ from, to }, at): [string | undefined, string | undefined, (string | number)[]] => [
            from,
            to,
            ['posts', at, 'to'],
          ],
        ),
      ];
    for (const [from, to, path] of orders)
      if (from !== undefined && to !== undefined && to < from)
        context.addIssue({ code: 'custom', path, params: { rule: 'dateOrder' } });
  },
);

export type UnitData = EntryData<typeof units>;
