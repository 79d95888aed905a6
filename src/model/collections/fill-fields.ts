import type { z } from 'astro/zod';
import { choice } from '../fields/choice.ts';
import { optional } from '../fields/field.ts';
import { group, list } from '../fields/group.ts';
import { multiline, text, texts } from '../fields/text.ts';

/** Kinds of what somebody fills in. */
export const inputKinds = [
  { value: 'line', label: 'Một dòng' },
  { value: 'paragraphs', label: 'Nhiều đoạn' },
  { value: 'rows', label: 'Bảng' },
] as const;

/** What a form of the site needs to be filled in the browser. */
export const fillField = () =>
  optional(
    group({
      label: 'Điền ngay trên trang',
      hint: 'Có phần này thì người đọc điền mẫu trong trình duyệt và tải tệp Word đúng thể thức. Để trống thì chỉ tải mẫu trắng.',
      fields: {
        type: text({
          label: 'Tên thể loại in trên văn bản',
          hint: 'Ví dụ "Báo cáo".',
          maxLength: 60,
        }),
        letters: optional(
          text({
            label: 'Chữ thể loại trong ký hiệu',
            hint: 'Ví dụ BC; CV thì in theo thể thức công văn. Để trống: không có số và ký hiệu.',
            maxLength: 8,
          }),
        ),
        issuer: text({
          label: 'Cơ quan ban hành điền sẵn',
          hint: 'Ví dụ "Chi bộ".',
          maxLength: 120,
        }),
        issuerLetters: optional(
          text({ label: 'Chữ cơ quan điền sẵn', hint: 'Ví dụ CB.', maxLength: 12 }),
        ),
        upper: optional(text({ label: 'Cấp trên trực tiếp điền sẵn', maxLength: 120 })),
        subject: optional(
          text({
            label: 'Trích yếu điền sẵn',
            hint: 'Có thể chứa ô điền, ví dụ [thang].',
            maxLength: 200,
          }),
        ),
        addressed: optional(
          text({
            label: 'Lời gửi',
            hint: '"Kính gửi" hoặc "Kính trình"; để trống nếu không có.',
            maxLength: 40,
          }),
        ),
        inputs: list({
          label: 'Ô điền',
          summary: 'label',
          max: 40,
          fields: {
            id: text({
              label: 'Mã',
              hint: 'Chữ thường không dấu, nối bằng gạch ngang; trong lời văn viết [mã].',
              pattern: {
                source: '^[a-z0-9]+(-[a-z0-9]+)*$',
                message: 'mã chỉ gồm a-z, 0-9 và dấu gạch ngang',
              },
            }),
            label: text({ label: 'Tên ô', maxLength: 120 }),
            kind: choice({ label: 'Kiểu', options: inputKinds, default: 'line' }),
            hint: optional(text({ label: 'Lời nhắc', maxLength: 200 })),
            example: optional(
              multiline({
                label: 'Ví dụ',
                hint: 'Bảng: mỗi dòng một hàng, ngăn cột bằng |.',
                maxLength: 600,
              }),
            ),
            columns: texts({ label: 'Tên các cột, nếu là bảng', max: 10 }),
            start: optional(
              multiline({
                label: 'Hàng có sẵn của bảng',
                hint: 'Mỗi dòng một hàng, ngăn cột bằng |.',
                maxLength: 1500,
              }),
            ),
          },
        }),
        text: multiline({
          label: 'Lời văn',
          hint: 'Mỗi dòng một đoạn. "# " trước tên mục, "- " trước một ý, "= " trước dòng in đậm ở giữa; [mã] là chỗ của ô điền.',
          maxLength: 6000,
        }),
        capacity: optional(
          text({ label: 'Quyền hạn ký', hint: 'Ví dụ "T/M CHI BỘ".', maxLength: 80 }),
        ),
        post: optional(text({ label: 'Chức vụ người ký', maxLength: 80 })),
        secondPost: optional(
          text({
            label: 'Người ký thứ hai, bên trái',
            hint: 'Ví dụ "THƯ KÝ" của biên bản.',
            maxLength: 80,
          }),
        ),
        recipients: texts({ label: 'Nơi nhận', hint: 'Dòng cuối là "Lưu ...".', max: 12 }),
        paper: choice({
          label: 'Khổ giấy',
          options: [
            { value: 'doc', label: 'A4 dọc' },
            { value: 'ngang', label: 'A4 ngang, cho sổ và danh mục' },
          ],
          default: 'doc',
        }),
      },
    }),
  );

/** What the entry of a form says of how it is filled. */
export type FormTemplate = NonNullable<z.output<ReturnType<typeof fillField>['schema']>>;
/** An input of a form. */
export type FormInput = FormTemplate['inputs'][number];
