import { type EffectKind, effectKinds } from '../../lib/party/legal-state/acts.ts';
import { choice } from '../fields/choice.ts';
import { date } from '../fields/date.ts';
import { optional } from '../fields/field.ts';
import { list } from '../fields/group.ts';
import { relation } from '../fields/relation.ts';
import { text } from '../fields/text.ts';
import { documentsRelated } from '../shared-fields.ts';

const relationLists = {
  replaces: documentsRelated(
    'Thay thế văn bản',
    'Chỉ ghi ở văn bản mới; trang của văn bản cũ tự hiện chiều ngược lại.',
  ),
  amends: documentsRelated(
    'Sửa đổi, bổ sung văn bản',
    'Kể cả khi chỉ bãi bỏ một số điều: văn bản kia còn hiệu lực phần còn lại.',
  ),
  annuls: documentsRelated(
    'Bãi bỏ văn bản',
    'Chỉ khi bãi bỏ toàn bộ: văn bản kia sẽ báo hết hiệu lực.',
  ),
  suspends: documentsRelated(
    'Ngưng hiệu lực văn bản',
    'Văn bản kia báo ngưng hiệu lực cho tới khi văn bản này hết hiệu lực.',
  ),
  guides: documentsRelated('Hướng dẫn thi hành văn bản'),
  basedOn: documentsRelated('Căn cứ'),
  corrects: documentsRelated('Đính chính văn bản'),
} as const;

/** Relations are stored with the newer document only; the other direction is computed. */
export type DocumentRelation = keyof typeof relationLists;
export const documentRelations = Object.keys(relationLists) as DocumentRelation[];

const labelOf = (kind: EffectKind) => relationLists[kind].editor.label;

/** Fields of a document's form that name other documents. */
export const relationFields = {
  ...relationLists,
  articleEffects: list({
    label: 'Tác động lên từng điều, khoản, hoặc có thời hạn',
    hint: 'Khi chỉ một phần của văn bản kia bị tác động. Văn bản kia không cần ghi lại ở các ô trên.',
    summary: 'articles',
    fields: {
      effect: choice({
        label: 'Làm gì',
        options: effectKinds.map((value) => ({ value, label: labelOf(value) })),
      }),
      document: relation({ label: 'Văn bản kia', to: { collection: 'documents' } }),
      articles: optional(
        text({
          label: 'Điều, khoản bị tác động',
          hint: 'Ví dụ: "Điều 5", "khoản 2 Điều 7 và Điều 9".',
          maxLength: 120,
        }),
      ),
      until: optional(
        date({ label: 'Ngày cuối', hint: 'Chỉ với ngưng hiệu lực, khi văn bản ấn định ngày.' }),
      ),
    },
  }),
};

/** A relation of one document to another. */
export interface RelatedDocument {
  relation: DocumentRelation;
  /** Slug of the other document. */
  target: string;
  /** The articles it concerns, in words; absent for the document as a whole. */
  articles?: string | undefined;
  /** The last day of a suspension. */
  until?: string | undefined;
}

type RelationData = Record<DocumentRelation, string[]> & {
  articleEffects: {
    effect: EffectKind;
    document: string;
    articles?: string | undefined;
    until?: string | undefined;
  }[];
};

/** Every relation of an entry, those on whole documents before those on single articles. */
export function relationsIn(data: RelationData): RelatedDocument[] {
  return [
    ...documentRelations.flatMap((relation) =>
      data[relation].map((target): RelatedDocument => ({ relation, target })),
    ),
    ...data.articleEffects.map(({ effect, document, articles, until }) => ({
      relation: effect,
      target: document,
      articles,
      until,
    })),
  ];
}
