import { authorityFault } from '../../lib/party/authority.ts';
import { documentTypes } from '../../lib/party/document-types.ts';
import { symbolFormFaults } from '../../lib/party/symbol-form.ts';
import { writtenSymbol } from '../../lib/party/symbol-writing.ts';
import { defineCollection, type EntryData } from '../collection.ts';
import { choice } from '../fields/choice.ts';
import { date } from '../fields/date.ts';
import { optional } from '../fields/field.ts';
import { group, list } from '../fields/group.ts';
import { flag, integer } from '../fields/number.ts';
import { relation } from '../fields/relation.ts';
import { multiline, text } from '../fields/text.ts';
import { waivers } from '../shared-fields.ts';

export const exerciseKinds = [
  { value: 'symbols', label: 'Ghi số và ký hiệu' },
  { value: 'dates', label: 'Ghi ngày tháng' },
  { value: 'decisions', label: 'Chọn thể loại, nơi ban hành, quyền hạn ký' },
  { value: 'lines', label: 'Tìm lỗi và chỗ lộ thông tin trong bản thảo' },
  { value: 'petitions', label: 'Phân loại và chuyển đơn' },
] as const;

export type ExerciseKind = (typeof exerciseKinds)[number]['value'];

/** Who issues a paper at the grassroots (399-QĐ/TW, articles 11 and 13, by one secondary source). */
export const exerciseIssuers = [
  { value: 'dang-uy', label: 'Đảng ủy cơ sở (ban chấp hành)' },
  { value: 'ban-thuong-vu', label: 'Ban thường vụ đảng ủy cơ sở' },
  { value: 'chi-bo', label: 'Chi bộ' },
  { value: 'dai-hoi', label: 'Đại hội' },
  { value: 'van-phong', label: 'Văn phòng cấp ủy' },
  { value: 'uy-ban-kiem-tra', label: 'Ủy ban kiểm tra' },
] as const;

export const signingPowers = [
  { value: 'T/M', label: 'T/M (thay mặt tập thể)' },
  { value: 'K/T', label: 'K/T (ký thay người đứng đầu)' },
  { value: 'T/L', label: 'T/L (thừa lệnh)' },
  { value: 'none', label: 'Người đứng đầu ký, không ghi quyền hạn' },
] as const;

export const petitionClasses = [
  { value: 'khieu-nai', label: 'Khiếu nại' },
  { value: 'to-cao', label: 'Tố cáo' },
  { value: 'kien-nghi', label: 'Kiến nghị, phản ánh' },
  { value: 'nhieu-noi-dung', label: 'Có nhiều nội dung' },
] as const;

export const petitionRoutes = [
  { value: 'uy-ban-kiem-tra', label: 'Chuyển ủy ban kiểm tra' },
  { value: 'co-quan-nha-nuoc', label: 'Chuyển cơ quan nhà nước có thẩm quyền' },
  { value: 'don-vi', label: 'Chuyển cấp ủy, đơn vị có trách nhiệm trả lời' },
  { value: 'huong-dan', label: 'Hướng dẫn người gửi' },
  { value: 'luu', label: 'Lưu theo dõi, báo cáo, không chuyển' },
] as const;

const situation = () => multiline({ label: 'Tình huống', maxLength: 500 });
const why = () => multiline({ label: 'Giải thích', maxLength: 600 });
const partyTypes = documentTypes
  .filter(({ side }) => side === 'party')
  .map(({ id, name }) => ({ value: id, label: name }));

export const exercises = defineCollection(
  {
    id: 'exercises',
    folder: 'tap-huan/bai-tap',
    extensions: ['yml'],
    label: 'Bài tập nghiệp vụ',
    labelSingular: 'Bài tập',
    description: 'Việc như ở bàn giấy thật; trang chấm và nêu lý do ngay trên máy người học.',
    titleField: 'title',
    fields: {
      title: text({ label: 'Tên bài tập', maxLength: 150 }),
      module: relation({ label: 'Chuyên đề', to: { collection: 'modules' } }),
      order: integer({ label: 'Thứ tự', min: 1 }),
      kind: choice({ label: 'Kiểu bài tập', options: exerciseKinds }),
      summary: multiline({ label: 'Làm gì, để làm gì', maxLength: 400 }),
      minutes: integer({ label: 'Thời lượng (phút)', min: 1, max: 60 }),
      basis: group({
        label: 'Căn cứ',
        hint: 'Văn bản hết hiệu lực thì bài tập tự rút khỏi trang.',
        fields: {
          document: relation({ label: 'Văn bản', to: { collection: 'documents' } }),
          clause: optional(text({ label: 'Điều, khoản', maxLength: 120 })),
        },
      }),
      checked: date({ label: 'Ngày rà soát' }),
      uncertain: flag({ label: 'Cần đối chiếu với văn bản gốc', default: false }),
      symbols: list({
        label: 'Số và ký hiệu phải ghi',
        hint: 'Chỉ dùng cho kiểu ghi số và ký hiệu.',
        summary: 'situation',
        fields: {
          situation: situation(),
          symbol: text({ label: 'Ghi đúng', hint: 'Ví dụ: 05-NQ/ĐU', maxLength: 40 }),
          why: why(),
        },
      }),
      dates: list({
        label: 'Ngày phải ghi',
        hint: 'Chỉ dùng cho kiểu ghi ngày tháng.',
        summary: 'situation',
        fields: {
          situation: situation(),
          date: date({ label: 'Ngày' }),
          form: choice({
            label: 'Ghi ở đâu',
            options: [
              { value: 'citation', label: 'Trong lời viện dẫn (03/4/2018)' },
              { value: 'dateline', label: 'Dòng địa danh, ngày tháng (ngày 03 tháng 4 năm 2018)' },
            ],
          }),
          place: optional(text({ label: 'Địa danh', maxLength: 60 })),
          why: why(),
        },
      }),
      decisions: list({
        label: 'Việc phải ra văn bản',
        hint: 'Chỉ dùng cho kiểu chọn thể loại, nơi ban hành, quyền hạn ký.',
        summary: 'situation',
        fields: {
          situation: situation(),
          type: choice({ label: 'Thể loại', options: partyTypes }),
          issuer: choice({ label: 'Nơi ban hành', options: exerciseIssuers }),
          power: choice({ label: 'Quyền hạn ký', options: signingPowers }),
          why: why(),
        },
      }),
      lines: list({
        label: 'Các dòng của bản thảo',
        hint: 'Chỉ dùng cho kiểu tìm lỗi.',
        summary: 'text',
        fields: {
          text: multiline({ label: 'Dòng chữ', maxLength: 400 }),
          wrong: flag({ label: 'Dòng này có lỗi', default: false }),
          why: why(),
        },
      }),
      petitions: list({
        label: 'Các đơn',
        hint: 'Chỉ dùng cho kiểu phân loại đơn.',
        summary: 'text',
        fields: {
          text: multiline({ label: 'Nội dung đơn', maxLength: 500 }),
          class: choice({ label: 'Loại đơn', options: petitionClasses }),
          route: choice({ label: 'Chuyển đi đâu', options: petitionRoutes }),
          why: why(),
        },
      }),
      draft: flag({ label: 'Bản nháp, chưa đăng', default: false }),
      waivers: waivers(),
    },
    path: (slug) => `/tap-huan/bai-tap/${slug}/`,
  },
  (data, context) => {
    for (const { value } of exerciseKinds) {
      const filled = data[value].length > 0;
      if (filled !== (value === data.kind))
        context.addIssue({
          code: 'custom',
          path: [value],
          params: { rule: filled ? 'otherTasks' : 'noTasks' },
        });
    }
    // The judge would take every right answer for wrong.
    for (const [index, { symbol }] of data.symbols.entries()) {
      const written = writtenSymbol(symbol);
      if (!written || symbolFormFaults(written).length > 0)
        context.addIssue({
          code: 'custom',
          path: ['symbols', index, 'symbol'],
          params: { rule: 'symbolForm' },
        });
    }
    for (const [index, { type, issuer }] of data.decisions.entries())
      if (authorityFault(type, issuer))
        context.addIssue({
          code: 'custom',
          path: ['decisions', index, 'type'],
          params: { rule: 'mayNotIssue' },
        });
  },
);

export type ExerciseData = EntryData<typeof exercises>;
