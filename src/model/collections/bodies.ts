import { bodyLevels } from '../../lib/party/bodies.ts';
import { defineCollection } from '../collection.ts';
import { choice } from '../fields/choice.ts';
import { date } from '../fields/date.ts';
import { optional } from '../fields/field.ts';
import { flag } from '../fields/number.ts';
import { relation, relations } from '../fields/relation.ts';
import { text, texts } from '../fields/text.ts';
import { waivers } from '../shared-fields.ts';

const levelLabels: Record<(typeof bodyLevels)[number], string> = {
  'trung-uong': 'Trung ương',
  tinh: 'Cấp tỉnh',
  'tren-co-so': 'Cấp trên cơ sở',
  'co-so': 'Cơ sở',
};
/** Levels of bodies, the highest first, as forms and lists name them. */
export const levelOptions = bodyLevels.map((value) => ({ value, label: levelLabels[value] }));

/** Bodies that issue documents. Reorganisations found and dissolve bodies; their documents stay. */
export const bodies = defineCollection(
  {
    id: 'bodies',
    folder: 'co-quan',
    extensions: ['md'],
    writtenBy: 'editor',
    label: 'Cơ quan ban hành',
    labelSingular: 'Cơ quan',
    description: 'Cơ quan có văn bản trong kho, với chữ dùng trong ký hiệu và thời gian hoạt động.',
    titleField: 'name',
    fields: {
      name: text({ label: 'Tên đầy đủ', hint: 'Tên ghi trên văn bản.', maxLength: 160 }),
      letters: texts({
        label: 'Chữ trong ký hiệu',
        hint: 'Ví dụ: VPTW. Cơ quan từng dùng nhiều chữ thì mỗi dòng một chữ.',
        min: 1,
      }),
      level: choice({ label: 'Cấp', options: levelOptions }),
      side: choice({
        label: 'Thuộc',
        options: [
          { value: 'party', label: 'Đảng' },
          { value: 'state', label: 'Nhà nước' },
          { value: 'mass', label: 'Mặt trận, đoàn thể' },
        ],
      }),
      parent: optional(
        relation({ label: 'Trực thuộc', hint: 'Cơ quan cấp trên.', to: { collection: 'bodies' } }),
      ),
      from: optional(date({ label: 'Từ ngày', hint: 'Ngày thành lập hoặc mang tên này.' })),
      to: optional(date({ label: 'Đến ngày', hint: 'Điền khi cơ quan kết thúc hoặc đổi tên.' })),
      successors: relations({
        label: 'Tiếp nối bởi',
        hint: 'Cơ quan nhận việc sau khi cơ quan này kết thúc.',
        to: { collection: 'bodies' },
      }),
      unit: optional(
        relation({
          label: 'Đơn vị trong sơ đồ tổ chức',
          hint: 'Điền khi cơ quan này cũng là một đơn vị có trang ở Tổ chức.',
          to: { collection: 'units' },
        }),
      ),
      unspecified: flag({
        label: 'Chưa rõ cơ quan cụ thể',
        hint: 'Bật cho mục chung như "Trung ương Đảng"; câu viện dẫn sẽ không ghi "của …".',
        default: false,
      }),
      waivers: waivers(),
    },
    body: { label: 'Giới thiệu', required: false },
    path: (slug) => `/co-quan/${slug}/`,
  },
  (data, context) => {
    if (data.to !== undefined && data.from !== undefined && data.to < data.from)
      context.addIssue({ code: 'custom', path: ['to'], params: { rule: 'dateOrder' } });
  },
);
