import { defineCollection, type EntryData } from '../collection.ts';
import { choice } from '../fields/choice.ts';
import { date } from '../fields/date.ts';
import { optional } from '../fields/field.ts';
import { group, list } from '../fields/group.ts';
import { flag, integer } from '../fields/number.ts';
import { relation } from '../fields/relation.ts';
import { multiline, text } from '../fields/text.ts';
import { GAP, type QuestionKind, questionKinds } from '../question-kinds.ts';
import { waivers } from '../shared-fields.ts';

/** What the options of each kind must be; the words of a broken rule are in guard-messages.ts. */
const OPTIONS: Record<
  QuestionKind,
  { min: number; max: number; right?: 'oneAnswer' | 'someAnswer'; pairs?: true }
> = {
  one: { min: 2, max: 6, right: 'oneAnswer' },
  many: { min: 3, max: 8, right: 'someAnswer' },
  order: { min: 3, max: 8 },
  match: { min: 3, max: 12, pairs: true },
  fill: { min: 1, max: 8, right: 'someAnswer' },
  mark: { min: 4, max: 16, right: 'someAnswer' },
};

export const questions = defineCollection(
  {
    id: 'questions',
    folder: 'tap-huan/cau-hoi',
    extensions: ['yml'],
    label: 'Câu hỏi',
    labelSingular: 'Câu hỏi',
    description: 'Câu hỏi tự kiểm tra; mỗi phương án đều có lý do.',
    titleField: 'stem',
    fields: {
      module: relation({ label: 'Chuyên đề', to: { collection: 'modules' } }),
      lesson: optional(relation({ label: 'Gắn với bài', to: { collection: 'lessons' } })),
      kind: choice({ label: 'Kiểu câu hỏi', options: questionKinds }),
      stem: multiline({
        label: 'Câu hỏi',
        hint: `Với câu điền chỗ trống, gõ ${GAP} (ba gạch dưới) vào chỗ phải điền.`,
        maxLength: 600,
      }),
      options: list({
        label: 'Phương án',
        hint: 'Xếp thứ tự: ghi các bước theo thứ tự đúng. Ghép cặp: mỗi dòng một cặp. Điền chỗ trống: mỗi dòng một cách điền, đúng hoặc hay sai. Tìm chỗ sai: mỗi dòng của văn bản một phương án.',
        summary: 'text',
        min: 1,
        max: 16,
        fields: {
          text: multiline({ label: 'Nội dung phương án', maxLength: 400 }),
          pair: optional(
            text({ label: 'Ghép với', hint: 'Chỉ dùng cho ghép cặp.', maxLength: 200 }),
          ),
          correct: flag({
            label: 'Đúng (tìm chỗ sai: dòng này có lỗi)',
            hint: 'Xếp thứ tự và ghép cặp không dùng ô này.',
            default: false,
          }),
          why: multiline({ label: 'Vì sao đúng, vì sao sai', maxLength: 600 }),
        },
      }),
      basis: optional(
        group({
          label: 'Căn cứ',
          hint: 'Văn bản hết hiệu lực thì câu hỏi tự rút khỏi luyện tập, đề thi và các bản xuất.',
          fields: {
            document: relation({ label: 'Văn bản', to: { collection: 'documents' } }),
            clause: optional(text({ label: 'Điều, khoản', maxLength: 120 })),
          },
        }),
      ),
      checked: optional(date({ label: 'Ngày rà soát' })),
      uncertain: flag({
        label: 'Cần đối chiếu với văn bản gốc',
        hint: 'Bật khi điều hỏi mới biết qua nguồn khác, chưa đọc văn bản gốc.',
        default: false,
      }),
      level: integer({ label: 'Mức độ (1 dễ, 3 khó)', min: 1, max: 3 }),
      draft: flag({ label: 'Bản nháp, chưa đăng', default: false }),
      waivers: waivers(),
    },
    path: () => null,
  },
  (data, context) => {
    for (const rule of optionFaults(data))
      context.addIssue({ code: 'custom', path: ['options'], params: { rule } });
    if (data.kind === 'fill' && data.stem.split(GAP).length !== 2)
      context.addIssue({ code: 'custom', path: ['stem'], params: { rule: 'oneGap' } });
  },
);

export type QuestionData = EntryData<typeof questions>;

/** Names of the rules that the options of a question break. */
function optionFaults({ kind, options }: Pick<QuestionData, 'kind' | 'options'>): string[] {
  const { min, max, right, pairs } = OPTIONS[kind];
  const correct = options.filter((option) => option.correct).length;
  const texts = new Set(options.map(({ text: words }) => words.toLocaleLowerCase('vi').trim()));
  return [
    ...(options.length < min || options.length > max ? ['optionCount'] : []),
    ...(right === 'oneAnswer' && correct !== 1 ? ['oneAnswer'] : []),
    ...(right === 'someAnswer' && correct === 0 ? ['someAnswer'] : []),
    ...(pairs && options.some(({ pair }) => !pair) ? ['pairMissing'] : []),
    ...(texts.size < options.length && kind !== 'mark' ? ['equalOptions'] : []),
  ];
}
