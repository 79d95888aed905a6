import fc from 'fast-check';
import type { BankQuestion } from '../../src/learning/question.ts';
import { questions } from '../../src/model/collections/questions.ts';
import { GAP } from '../../src/model/question-kinds.ts';

/** Letters that mean something to one of the forms, and Vietnamese ones. */
const NASTY = [
  ...['~', '=', '#', '####', '{', '}', ':', '::', '\\', '\\n', '\\\\', '->', '%', '%50%', '[html]'],
  ...['[plain]', '[', ']', '//', '$CATEGORY:', '\n', '\n\n', '  ', '&', '&amp;', '<b>', '</text>'],
  ...[']]>', '<![CDATA[', '"', "'", '1. ', '2. ', 'TRUE', '*', '@@PLUGINFILE@@', '</script>'],
  ...[
    'Vì sao:',
    'Căn cứ: ',
    'Mức độ (1 dễ, 3 khó): 2',
    '(1) ',
    'Đảng ủy',
    'số 66-QĐ/TW',
    '😀',
    '<!--',
  ],
];

const { fields } = questions;
/** Text as an entry can hold it, with at least one letter. */
const text = (maxLength: number) =>
  fc
    .array(fc.oneof(fc.constantFrom(...NASTY), fc.string({ maxLength: 4 })), { maxLength: 8 })
    // Line breaks that XML does not tell apart from "\n" are brought to it in writing.
    .map((parts) => parts.join('').replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n'))
    .map((words) => fields.stem.schema.safeParse(words.slice(0, maxLength)).data ?? 'a');
const line = (maxLength: number) => text(maxLength).map((words) => words.replace(/\s+/g, ' '));

const facts = fc.record({
  module: fc.constantFrom('m1-vi-tri-chuc-nang', 'm2-quy-che'),
  lesson: fc.option(fc.constantFrom('bai-mot', 'bai-hai'), { nil: undefined }),
  document: fc.constantFrom('66-qd-tw-2017', '399-qd-tw-2026'),
  clause: fc.option(line(40), { nil: undefined }),
  checked: fc.option(fc.constantFrom('2026-01-09', '2026-11-30'), { nil: undefined }),
  uncertain: fc.boolean(),
  level: fc.integer({ min: 1, max: 3 }),
});

/** Numbers of options that the model allows for each kind. */
const SIZES = {
  one: [2, 6],
  many: [3, 8],
  order: [3, 8],
  match: [3, 12],
  fill: [1, 8],
  mark: [4, 16],
} as const;

const kindAndOptions = fc
  .constantFrom(...(Object.keys(SIZES) as (keyof typeof SIZES)[]))
  .chain((kind) => {
    const [minLength, maxLength] = SIZES[kind];
    const option = fc.record({
      text: text(60),
      pair: line(40),
      correct: fc.boolean(),
      why: text(60),
    });
    return fc.record({
      kind: fc.constant(kind),
      options: fc.array(option, { minLength, maxLength }),
    });
  });

/** Questions of every kind that the model accepts, with words as bad as they come. */
const generatedQuestion: fc.Arbitrary<BankQuestion> = fc
  .tuple(kindAndOptions, text(120), facts, fc.integer({ min: 1, max: 999 }))
  .map(([{ kind, options }, stem, { document, clause, lesson, checked, ...rest }, number]) => ({
    id: `m1-${number}`,
    kind,
    stem: kind === 'fill' ? `${stem.replaceAll('_', '')} ${GAP}` : stem,
    options: options.map(({ text: words, pair, correct, why }, at) => ({
      // No two options of a question are equal, but for the lines of a paper.
      text: kind === 'mark' ? words : `${words} ${at}`,
      ...(kind === 'match' && { pair }),
      correct: isRight(kind, options, at, correct),
      why,
    })),
    ...rest,
    ...(lesson !== undefined && { lesson }),
    ...(checked !== undefined && { checked }),
    basis: { document, ...(clause !== undefined && { clause }) },
  }))
  .map(({ id, ...data }) => {
    const { draft, waivers, ...accepted } = questions.schema.parse(data);
    return { id, ...accepted } as BankQuestion;
  });

function isRight(
  kind: BankQuestion['kind'],
  options: readonly { correct: boolean }[],
  at: number,
  correct: boolean,
): boolean {
  if (kind === 'order' || kind === 'match') return false;
  const first = Math.max(
    0,
    options.findIndex((option) => option.correct),
  );
  return kind === 'one' ? at === first : correct || at === first;
}

/** A bank of different questions. */
export const generatedBank = fc.uniqueArray(generatedQuestion, {
  minLength: 1,
  maxLength: 4,
  selector: ({ id }) => id,
});
