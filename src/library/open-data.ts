import { z } from 'astro/zod';
import { csvText } from '../lib/csv.ts';
import { bodyLevels } from '../lib/party/bodies.ts';
import { effectKinds, repealingEffects } from '../lib/party/legal-state/acts.ts';
import { isRepealed, validityStates } from '../lib/party/legal-state/states.ts';
import {
  type DocumentRelation,
  documentRelations,
} from '../model/collections/document-relations.ts';

const day = z.iso.date();
const named = z.object({ id: z.string(), name: z.string() });
/** Addresses of other documents of the register. */
const addresses = z.array(z.url());

const relationShape = Object.fromEntries(
  documentRelations.map((relation) => [relation, addresses]),
) as Record<DocumentRelation, typeof addresses>;

const articleEffect = z.object({
  relation: z.enum(effectKinds),
  document: z.url(),
  articles: z.string().nullable().describe('Điều, khoản bị tác động; trống khi là cả văn bản'),
  until: day.nullable().describe('Ngày cuối của việc ngưng hiệu lực'),
});

/** One document of the open register. Fields are only ever added, never renamed or taken away. */
export const openDocument = z.object({
  id: z.url().describe('Địa chỉ cố định của văn bản, cũng là định danh'),
  symbol: z.string().describe('Số và ký hiệu'),
  number: z.string().describe('Phần số, giữ số 0 ở đầu'),
  type: named.describe('Thể loại'),
  issuer: named
    .extend({ level: z.enum(bodyLevels).nullable() })
    .describe('Cơ quan ban hành và cấp'),
  issued: day.describe('Ngày ban hành'),
  effective: day.nullable().describe('Ngày có hiệu lực, nếu khác ngày ban hành'),
  expires: day.nullable().describe('Ngày hết hiệu lực do chính văn bản ấn định'),
  subject: z.string().describe('Trích yếu'),
  term: named.nullable().describe('Khóa, nhiệm kỳ'),
  fields: z.array(named).describe('Lĩnh vực công tác'),
  signer: z
    .object({
      name: z.string(),
      post: z.string().nullable(),
      capacity: z.string().nullable(),
    })
    .nullable()
    .describe('Người ký'),
  validity: z
    .object({
      state: z.enum(validityStates),
      label: z.string(),
      since: day.nullable().describe('Ngày hết hiệu lực, hoặc ngày bắt đầu ngưng hiệu lực'),
      resumes: day.nullable().describe('Ngày áp dụng lại, khi ngưng hiệu lực có thời hạn'),
      causedBy: z.url().nullable().describe('Văn bản làm thay đổi hiệu lực'),
      ending: z
        .enum(repealingEffects)
        .nullable()
        .describe('Văn bản ấy thay thế (replaces) hay bãi bỏ (annuls); trống khi chỉ sửa đổi'),
      checked: day.nullable().describe('Ngày có người kiểm tra'),
      checkedWith: z
        .enum(['nguon-cong-khai', 'ban-goc', 'du-lieu-mau'])
        .nullable()
        .describe('Đã kiểm tra bằng gì; trống khi chưa ai kiểm tra'),
      causeChecked: z
        .boolean()
        .nullable()
        .describe('Văn bản làm thay đổi hiệu lực đã có người kiểm tra hay chưa'),
    })
    .describe('Tình trạng hiệu lực vào ngày dựng trang'),
  relations: z.object(relationShape).describe('Văn bản này tác động lên'),
  reverse: z.object(relationShape).describe('Văn bản khác tác động lên văn bản này'),
  articleEffects: z
    .array(articleEffect)
    .describe('Văn bản này tác động lên điều, khoản của văn bản khác'),
  reverseArticleEffects: z
    .array(articleEffect)
    .describe('Văn bản khác tác động lên điều, khoản của văn bản này'),
  files: z
    .array(
      z.object({
        title: z.string(),
        url: z.url(),
        type: z.string(),
        kind: z.enum(['ban-ky-so', 'ban-quet', 'ban-word', 'ban-xuat']),
        bytes: z.int().nonnegative(),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
        pages: z.int().positive().nullable(),
        hasText: z.boolean().nullable(),
      }),
    )
    .describe('Tệp, kèm mã kiểm tra SHA-256'),
  citation: z.string().describe('Cách viện dẫn đầy đủ'),
});
export type OpenDocument = z.infer<typeof openDocument>;

/** The whole register. */
export const openRegister = z.object({
  publisher: z.string().describe('Cơ quan công bố'),
  notice: z.string().nullable().describe('Lưu ý về dữ liệu, nếu có'),
  terms: z.string().describe('Điều kiện dùng lại'),
  generated: z.iso.datetime().describe('Đầu ngày mà tình trạng hiệu lực được tính'),
  count: z.int().nonnegative(),
  documents: z.array(openDocument),
});

/** The register's JSON Schema (draft 2020-12), as other offices validate against. */
export function openSchema(id: string): object {
  return { $id: id, ...z.toJSONSchema(openRegister, { target: 'draft-2020-12' }) };
}

/** Columns of the table form, in order; the head is Vietnamese because people open it in Excel. */
const columns: readonly [head: string, value: (document: OpenDocument) => string][] = [
  ['Số ký hiệu', ({ symbol }) => symbol],
  ['Loại', ({ type }) => type.name],
  ['Cơ quan ban hành', ({ issuer }) => issuer.name],
  ['Ngày ban hành', ({ issued }) => issued],
  ['Trích yếu', ({ subject }) => subject],
  ['Lĩnh vực', ({ fields }) => fields.map(({ name }) => name).join('; ')],
  ['Nhiệm kỳ', ({ term }) => term?.name ?? ''],
  ['Hiệu lực', ({ validity }) => validity.label],
  ['Hết hiệu lực từ', ({ validity }) => (isRepealed(validity.state) ? (validity.since ?? '') : '')],
  ['Do văn bản', ({ validity }) => validity.causedBy ?? ''],
  ['Ngày kiểm tra', ({ validity }) => validity.checked ?? ''],
  ['Kiểm tra với', ({ validity }) => validity.checkedWith ?? ''],
  ['Ngày có hiệu lực', ({ effective }) => effective ?? ''],
  ['Người ký', ({ signer }) => signer?.name ?? ''],
  ['Địa chỉ', ({ id }) => id],
];

/** The register as CSV (RFC 4180) with a byte-order mark, so that Excel reads it as UTF-8. */
export function toCsv(documents: readonly OpenDocument[]): string {
  const rows = [
    columns.map(([head]) => head),
    ...documents.map((document) => columns.map(([, value]) => value(document))),
  ];
  return csvText(rows);
}

/** The fields of a document with what they hold, for the page that explains them. */
export function openFields(): { name: string; what: string }[] {
  return Object.entries(openDocument.shape).map(([name, field]) => ({
    name,
    what: field.description ?? '',
  }));
}
