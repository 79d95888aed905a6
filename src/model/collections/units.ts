import { defineCollection, type EntryData } from '../collection.ts';
import { choice } from '../fields/choice.ts';
import { date } from '../fields/date.ts';
import { optional } from '../fields/field.ts';
import { group, list } from '../fields/group.ts';
import { flag, integer } from '../fields/number.ts';
import { relation } from '../fields/relation.ts';
import { text } from '../fields/text.ts';
import { waivers } from '../shared-fields.ts';

const unit = (label: string, hint?: string) =>
  relation({ label, hint, to: { collection: 'units' } });
const mailbox = {
  source: '^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$',
  message: 'hộp thư có dạng ten@don-vi.vn',
};
const phone = {
  source: '^\\+?[\\d .-]{6,20}$',
  message: 'số điện thoại chỉ gồm chữ số, dấu cách và dấu +',
};

export const units = defineCollection(
  {
    id: 'units',
    folder: 'to-chuc',
    extensions: ['md'],
    writtenBy: 'editor',
    label: 'Tổ chức, đơn vị',
    labelSingular: 'Đơn vị',
    description: 'Cấp ủy, cơ quan tham mưu giúp việc, đảng bộ và chi bộ cơ sở.',
    titleField: 'name',
    fields: {
      name: text({ label: 'Tên đầy đủ', maxLength: 160 }),
      type: choice({
        label: 'Loại',
        options: [
          { value: 'cap-uy', label: 'Cấp ủy' },
          { value: 'van-phong', label: 'Văn phòng cấp ủy' },
          { value: 'ban-tham-muu', label: 'Cơ quan tham mưu, giúp việc' },
          { value: 'dang-bo-co-so', label: 'Đảng bộ cơ sở' },
          { value: 'chi-bo-co-so', label: 'Chi bộ cơ sở' },
        ],
      }),
      group: optional(
        choice({
          label: 'Nhóm',
          options: [
            { value: 'co-quan', label: 'Cơ quan, đơn vị sự nghiệp' },
            { value: 'doanh-nghiep', label: 'Doanh nghiệp' },
          ],
        }),
      ),
      parent: optional(unit('Trực thuộc', 'Để trống nếu là cấp cao nhất.')),
      order: integer({ label: 'Thứ tự', min: 0 }),
      from: date({ label: 'Từ ngày', hint: 'Ngày thành lập hoặc mang tên này.' }),
      to: optional(date({ label: 'Đến ngày', hint: 'Điền khi đơn vị kết thúc hoặc đổi tên.' })),
      successor: optional(unit('Tiếp nối bởi')),
      mailbox: text({ label: 'Hộp thư công vụ', pattern: mailbox }),
      phone: text({
        label: 'Điện thoại trực',
        hint: 'Số cơ quan, không ghi số riêng.',
        pattern: phone,
      }),
      address: optional(text({ label: 'Địa chỉ', maxLength: 200 })),
      members: optional(integer({ label: 'Số đảng viên', min: 0, max: 100_000 })),
      posts: list({
        label: 'Chức danh',
        summary: 'title',
        fields: {
          title: text({ label: 'Chức danh', maxLength: 120 }),
          name: text({ label: 'Họ tên', maxLength: 80 }),
        },
      }),
      stated: optional(
        group({
          label: 'Số liệu công bố',
          hint: 'Chỉ ở cấp cao nhất; trang dừng dựng nếu tổng các đơn vị không khớp.',
          fields: {
            units: integer({ label: 'Tổ chức cơ sở đảng', min: 0 }),
            committees: integer({ label: 'Đảng bộ cơ sở', min: 0 }),
            cells: integer({ label: 'Chi bộ cơ sở', min: 0 }),
            members: integer({ label: 'Đảng viên', min: 0 }),
          },
        }),
      ),
      draft: flag({ label: 'Bản nháp, chưa đăng', default: false }),
      waivers: waivers(),
    },
    body: { label: 'Giới thiệu', required: false },
    path: (slug) => `/to-chuc/${slug}/`,
  },
  (data, context) => {
    if (data.to !== undefined && data.to < data.from) {
      context.addIssue({ code: 'custom', path: ['to'], params: { rule: 'dateOrder' } });
    }
  },
);

export type UnitData = EntryData<typeof units>;
