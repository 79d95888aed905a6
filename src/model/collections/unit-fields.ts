import { choice } from '../fields/choice.ts';
import { date } from '../fields/date.ts';
import { optional } from '../fields/field.ts';
import { group, list } from '../fields/group.ts';
import { integer } from '../fields/number.ts';
import { relation, relations } from '../fields/relation.ts';
import { text } from '../fields/text.ts';

export const unitTypes = [
  { value: 'cap-uy', label: 'Cấp ủy' },
  { value: 'van-phong', label: 'Văn phòng cấp ủy' },
  { value: 'ban-tham-muu', label: 'Cơ quan tham mưu, giúp việc' },
  { value: 'dang-bo-co-so', label: 'Đảng bộ cơ sở' },
  { value: 'chi-bo-co-so', label: 'Chi bộ cơ sở' },
  { value: 'chi-bo-truc-thuoc', label: 'Chi bộ trực thuộc đảng ủy cơ sở' },
] as const;

/** Kinds of the end of a unit, as decisions name them. */
export const endingKinds = [
  { value: 'sap-nhap', label: 'Sáp nhập, hợp nhất' },
  { value: 'tach', label: 'Chia, tách' },
  { value: 'doi-ten', label: 'Đổi tên' },
  { value: 'chuyen', label: 'Chuyển đi nơi khác' },
  { value: 'ket-thuc', label: 'Kết thúc, giải thể' },
] as const;

const MAILBOX = {
  source: '^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$',
  message: 'hộp thư có dạng ten@don-vi.vn',
};
const PHONE = {
  source: '^\\+?[\\d .-]{6,20}$',
  message: 'số điện thoại chỉ gồm chữ số, dấu cách và dấu +',
};

export const mailbox = (label: string) => text({ label, pattern: MAILBOX });
export const phone = (label: string) =>
  text({ label, hint: 'Số cơ quan, không ghi số riêng.', pattern: PHONE });

export const unitRelation = (label: string, hint?: string) =>
  relation({ label, hint, to: { collection: 'units' } });
export const unitRelations = (label: string, hint?: string) =>
  relations({ label, hint, to: { collection: 'units' } });
export const workFields = () =>
  relations({ label: 'Lĩnh vực công tác', to: { setting: 'fieldsOfWork', list: 'items' } });

/** What decided a change: its name in words, and the document where the library has it. */
const decision = () => ({
  decision: optional(
    text({
      label: 'Quyết định',
      hint: 'Ví dụ: Quyết định số 15-QĐ/ĐUK, ngày 10/6/2024.',
      maxLength: 200,
    }),
  ),
  document: optional(relation({ label: 'Văn bản trong kho', to: { collection: 'documents' } })),
});

export const founding = () =>
  group({
    label: 'Việc thành lập',
    fields: {
      ...decision(),
      note: optional(text({ label: 'Ghi chú', maxLength: 300 })),
    },
  });

export const ending = () =>
  group({
    label: 'Việc kết thúc',
    hint: 'Điền cùng "Đến ngày"; đơn vị không có nơi tiếp nối phải ghi lý do.',
    fields: {
      kind: optional(choice({ label: 'Hình thức', options: endingKinds })),
      reason: optional(text({ label: 'Lý do', maxLength: 300 })),
      ...decision(),
    },
  });

/** Earlier names, places and figures of a unit that goes on: each row says until when which of them held. */
export const earlierStates = () =>
  list({
    label: 'Trước đây',
    hint: 'Mỗi dòng là một lần đổi: điền ngày cuối và những gì khác với bây giờ, còn lại để trống.',
    summary: 'to',
    fields: {
      to: date({ label: 'Đến hết ngày' }),
      name: optional(text({ label: 'Tên khi ấy', maxLength: 160 })),
      type: optional(choice({ label: 'Loại khi ấy', options: unitTypes })),
      parent: optional(unitRelation('Trực thuộc khi ấy')),
      members: optional(integer({ label: 'Số đảng viên khi ấy', min: 0, max: 100_000 })),
      ...decision(),
    },
  });

export const posts = () =>
  list({
    label: 'Chức danh',
    hint: 'Theo thứ tự hiện ra. Người thôi giữ việc: điền "Đến ngày", thêm dòng mới cho người sau.',
    summary: 'title',
    fields: {
      title: text({ label: 'Chức danh', maxLength: 120 }),
      name: text({ label: 'Họ tên', maxLength: 80 }),
      from: optional(date({ label: 'Giữ từ ngày' })),
      to: optional(date({ label: 'Giữ đến ngày' })),
      phone: optional(phone('Điện thoại trực')),
      mailbox: optional(mailbox('Hộp thư công vụ')),
      fields: workFields(),
      standsFor: optional(
        text({
          label: 'Phụ trách thay',
          hint: 'Việc hoặc người được thay, ví dụ: phụ trách chung khi khuyết Chánh Văn phòng.',
          maxLength: 160,
        }),
      ),
      person: optional(
        text({
          label: 'Mã người',
          hint: 'Chỉ điền khi một người giữ nhiều chức danh: ghi cùng một mã ở mọi dòng, ví dụ tran-minh-khue.',
          pattern: {
            source: '^[a-z0-9]+(-[a-z0-9]+)*$',
            message: 'mã chỉ gồm a-z, 0-9 và dấu gạch nối',
          },
        }),
      ),
    },
  });

const figures = {
  units: integer({ label: 'Tổ chức cơ sở đảng', min: 0 }),
  committees: integer({ label: 'Đảng bộ cơ sở', min: 0 }),
  cells: integer({ label: 'Chi bộ cơ sở', min: 0 }),
  members: integer({ label: 'Đảng viên', min: 0 }),
};

export const stated = () =>
  group({
    label: 'Số liệu công bố',
    hint: 'Chỉ ở cấp cao nhất; khi đăng, tổng các đơn vị vào ngày ấy phải khớp.',
    fields: { ...figures, day: optional(date({ label: 'Tính đến ngày' })) },
  });

export const statedEarlier = () =>
  list({
    label: 'Số liệu công bố trước đây',
    summary: 'day',
    fields: { day: date({ label: 'Tính đến ngày' }), ...figures },
  });
