import { documentTypes } from '../../lib/party/document-types.ts';
import { UNCHECKED, validityStates } from '../../lib/party/legal-state/states.ts';
import { choice } from '../fields/choice.ts';
import { date } from '../fields/date.ts';
import { optional } from '../fields/field.ts';
import { group, list } from '../fields/group.ts';
import { file } from '../fields/media.ts';
import { flag } from '../fields/number.ts';
import { relation, relations } from '../fields/relation.ts';
import { multiline, text, texts } from '../fields/text.ts';
import { waivers } from '../shared-fields.ts';
import { relationFields } from './document-relations.ts';

const typeOptions = documentTypes.map(({ id, name }) => ({
  value: id,
  label: name,
}));
const validityLabels: Record<(typeof validityStates)[number], string> = {
  'con-hieu-luc': 'Còn hiệu lực (đã kiểm tra)',
  'het-mot-phan': 'Hết hiệu lực một phần',
  'ngung-hieu-luc': 'Ngưng hiệu lực',
  'chua-co-hieu-luc': 'Chưa có hiệu lực',
  'het-hieu-luc': 'Hết hiệu lực',
  'chua-ro': 'Chưa rõ, chưa ai kiểm tra',
};
const validityOptions = validityStates.map((value) => ({
  value,
  label: validityLabels[value],
}));

/** The form of a document. Rules that compare two of these fields stand in documents.ts. */
export const documentFields = {
  symbol: text({
    label: 'Số và ký hiệu',
    hint: 'Viết như trên văn bản, không có chữ "Số": 66-QĐ/TW.',
    pattern: {
      source: '^\\d[^\\s]*$',
      message: 'số và ký hiệu bắt đầu bằng chữ số và không có dấu cách',
    },
  }),
  number: text({
    label: 'Số',
    hint: 'Chỉ phần số, giữ số 0 ở đầu: 05.',
    pattern: { source: '^\\d+(\\.\\d+)?$', message: 'chỉ gồm chữ số' },
  }),
  type: choice({
    label: 'Thể loại',
    hint: 'QĐ là Quyết định hay Quy định? Xem tên thể loại in trên văn bản.',
    options: typeOptions,
  }),
  issuer: relation({ label: 'Cơ quan ban hành', to: { collection: 'bodies' } }),
  issued: date({ label: 'Ngày ban hành' }),
  effective: optional(
    date({ label: 'Ngày có hiệu lực', hint: 'Để trống nếu có hiệu lực từ ngày ký.' }),
  ),
  expires: optional(
    date({ label: 'Ngày hết hiệu lực', hint: 'Chỉ điền khi chính văn bản ấn định.' }),
  ),
  subject: multiline({
    label: 'Trích yếu',
    hint: 'Viết như trên văn bản, thường bắt đầu bằng "về".',
    maxLength: 500,
  }),
  signer: optional(
    group({
      label: 'Người ký',
      fields: {
        name: text({ label: 'Họ tên', maxLength: 80 }),
        post: optional(text({ label: 'Chức vụ', maxLength: 120 })),
        capacity: optional(
          choice({
            label: 'Quyền hạn ký',
            options: [
              { value: 'T/M', label: 'T/M (thay mặt)' },
              { value: 'K/T', label: 'K/T (ký thay)' },
              { value: 'T/L', label: 'T/L (thừa lệnh)' },
              { value: 'Q', label: 'Q. (quyền)' },
            ],
          }),
        ),
      },
    }),
  ),
  fields: relations({
    label: 'Lĩnh vực công tác',
    to: { setting: 'fieldsOfWork', list: 'items' },
  }),
  term: optional(
    relation({
      label: 'Khóa, nhiệm kỳ',
      hint: 'Để trống: máy tính theo ngày ban hành và cấp của cơ quan.',
      to: { setting: 'terms', list: 'items' },
    }),
  ),
  validity: choice({
    label: 'Tình trạng hiệu lực đã kiểm tra',
    hint: 'Văn bản bị thay thế, bãi bỏ được tự tính từ văn bản mới; không cần sửa ở đây.',
    options: validityOptions,
    default: UNCHECKED,
  }),
  checked: optional(date({ label: 'Ngày kiểm tra hiệu lực' })),
  checkedWith: choice({
    label: 'Đã kiểm tra bằng',
    options: [
      { value: 'nguon-cong-khai', label: 'Nguồn công khai' },
      { value: 'ban-goc', label: 'Bản gốc' },
      { value: 'du-lieu-mau', label: 'Dữ liệu mẫu, không có bản gốc' },
    ],
    default: 'nguon-cong-khai',
  }),
  ...relationFields,
  secrecy: choice({
    label: 'Độ mật',
    hint: 'Văn bản có độ mật không được đưa lên trang; hệ thống sẽ từ chối.',
    options: [
      { value: 'khong', label: 'Không mật' },
      { value: 'mat', label: 'Có độ mật (không được đăng)' },
    ],
  }),
  circulation: choice({
    label: 'Phạm vi lưu hành',
    options: [
      { value: 'cong-khai', label: 'Công khai' },
      { value: 'noi-bo', label: 'Nội bộ (không được đăng)' },
    ],
  }),
  urgency: choice({
    label: 'Độ khẩn',
    options: [
      { value: 'thuong', label: 'Thường' },
      { value: 'khan', label: 'Khẩn' },
      { value: 'thuong-khan', label: 'Thượng khẩn' },
      { value: 'hoa-toc', label: 'Hỏa tốc' },
    ],
    default: 'thuong',
  }),
  recipients: texts({ label: 'Nơi nhận', hint: 'Mỗi dòng một nơi, như trên văn bản.' }),
  deadline: optional(
    date({ label: 'Hạn thực hiện', hint: 'Ngày văn bản yêu cầu xong việc, nếu có.' }),
  ),
  files: list({
    label: 'Tệp văn bản',
    summary: 'title',
    fields: {
      title: text({
        label: 'Tên tệp cho người đọc',
        hint: 'Ví dụ: "Toàn văn, bản ký số".',
        maxLength: 120,
      }),
      file: file({ label: 'Tệp', hint: 'PDF, DOCX, XLSX, PPTX, ODT, ODS.' }),
      kind: choice({
        label: 'Loại bản',
        options: [
          { value: 'ban-ky-so', label: 'Bản ký số' },
          { value: 'ban-quet', label: 'Bản quét' },
          { value: 'ban-word', label: 'Bản Word' },
          { value: 'ban-xuat', label: 'Bản PDF xuất từ máy, không ký số' },
        ],
      }),
    },
  }),
  source: optional(
    group({
      label: 'Nguồn của bản đăng',
      fields: {
        name: text({ label: 'Tên nguồn', maxLength: 160 }),
        url: optional(
          text({
            label: 'Địa chỉ',
            pattern: {
              source: '^https?://\\S+$',
              message: 'địa chỉ phải bắt đầu bằng https://',
            },
          }),
        ),
      },
    }),
  ),
  bodyKind: choice({
    label: 'Phần bài viết là',
    hint: 'Toàn văn thì từng điều, khoản có địa chỉ riêng và so sánh được với văn bản trước.',
    options: [
      { value: 'gioi-thieu', label: 'Lời giới thiệu' },
      { value: 'toan-van', label: 'Toàn văn' },
    ],
    default: 'gioi-thieu',
  }),
  hidesChanges: flag({
    label: 'Không công khai đoạn chữ đã sửa',
    hint: 'Trang lịch sử chỉ ghi ngày và ô đã đổi, không hiện câu chữ cũ.',
    default: false,
  }),
  draft: flag({ label: 'Bản nháp, chưa đăng', default: false }),
  waivers: waivers(),
};
