import { join } from 'node:path';
import fc from 'fast-check';
import { parse } from 'gift-pegjs';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../../tests/helpers/build-site.ts';
import { generatedBank } from '../../../tests/helpers/generated-questions.ts';
import { collections } from '../../model/registry.ts';
import { readCollection } from '../../source/content-files.ts';
import type { BankQuestion } from '../question.ts';
import { readGift } from './gift/read.ts';
import { writeGift } from './gift/write.ts';
import { readMoodleXml } from './moodle-xml/read.ts';
import { writeMoodleXml } from './moodle-xml/write.ts';

/** What comes back: `uncertain` is left out where it is not set. */
function expected({ uncertain, ...question }: BankQuestion) {
  return { ...question, ...(uncertain && { uncertain }) };
}

/** The same with the one thing GIFT cannot hold: "->" among options. */
function expectedOfGift(question: BankQuestion) {
  const arrows = (text: string) => text.replaceAll('->', '→');
  const isPairs = question.kind === 'match' || question.kind === 'order';
  return expected({
    ...question,
    options: question.options.map(({ text, pair, why, correct }) => ({
      text: arrows(text),
      ...(pair !== undefined && { pair: arrows(pair) }),
      correct,
      why: isPairs ? why : arrows(why),
    })),
  });
}

const nameOf = (kind: string, slug: string) =>
  kind === 'document' ? `Quy định "${slug}" (mẫu): a // b` : undefined;

/** The sample content's questions; one without a basis gets one, so that all are tried. */
const sample = readCollection(join(ROOT, 'content'), collections.questions).map(
  ({ id, data }): BankQuestion => {
    const { basis, ...rest } = collections.questions.schema.parse(data);
    const { kind, stem, options, module, lesson, checked, uncertain, level } = rest;
    return {
      ...{ id, kind, stem, options, module, uncertain, level },
      ...(lesson !== undefined && { lesson }),
      ...(checked !== undefined && { checked }),
      basis: basis ?? { document: '66-qd-tw-2017', clause: 'Điều 5, khoản 2' },
    };
  },
);

describe.each([
  ['GIFT', writeGift, readGift, expectedOfGift],
  ['Moodle XML', writeMoodleXml, readMoodleXml, expected],
] as const)('our bank -> %s -> our bank', (_form, write, read, wanted) => {
  it('loses nothing of the sample questions', () => {
    expect(sample.length).toBeGreaterThanOrEqual(48);
    const { questions, problems } = read(write(sample).text);
    expect(problems).toEqual([]);
    expect(questions).toEqual(sample.map(wanted));
  });

  it.each([
    ['with names for people', nameOf],
    ['with slugs alone', undefined],
  ])('loses nothing of questions with nasty words, %s', (_case, names) => {
    fc.assert(
      fc.property(generatedBank, (bank) => {
        const { questions, problems } = read(write(bank, names).text);
        expect(problems).toEqual([]);
        expect(questions).toEqual(bank.map(wanted));
      }),
      { numRuns: 300 },
    );
  });

  it('is the same text again when what came back is written', () => {
    fc.assert(
      fc.property(generatedBank, (bank) => {
        const { text } = write(bank);
        const back = read(text).questions.map((question) => ({ uncertain: false, ...question }));
        expect(write(back as BankQuestion[]).text).toBe(text);
      }),
    );
  });
});

/** gift-pegjs makes runs of white space one space, and leaves its own marks for escaped letters in pairs. */
function plain(text: string): string {
  const codes: Record<string, string> = {
    ...{ '092': '\\', '058': ':', '035': '#', '061': '=', '123': '{', '125': '}', '126': '~' },
    '010': '\n',
  };
  return text
    .replace(/&&(\d{3});/g, (_mark, code: string) => codes[code] ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What gift-pegjs reads, beside what it should. */
function beside(bank: readonly BankQuestion[]) {
  const theirs = parse(writeGift(bank).text).filter(({ type }) => type !== 'Category');
  const read = theirs.map((question) => {
    const { id, type, tags } = question;
    const stem = 'stem' in question ? plain(question.stem.text) : '';
    if (type === 'Matching')
      return {
        ...{ id, type, tags, stem },
        options: question.matchPairs.map(({ subquestion, subanswer }) => [
          plain(subquestion.text),
          plain(subanswer),
        ]),
      };
    if (type !== 'MC' && type !== 'Short') return { id, type };
    return {
      ...{ id, type, tags, stem },
      options: question.choices.map(({ text, feedback, isCorrect, weight }) => [
        plain(text.text),
        plain(feedback?.text ?? ''),
        weight === null ? isCorrect : weight > 0,
      ]),
    };
  });
  const wanted = bank.map((question) => {
    const { id, kind, module, level, uncertain } = question;
    const { options } = expectedOfGift(question);
    const isPairs = kind === 'match' || kind === 'order';
    return {
      id,
      type: isPairs ? 'Matching' : kind === 'fill' ? 'Short' : 'MC',
      tags: [module, `kieu-${kind}`, `muc-${level}`, ...(uncertain ? ['can-doi-chieu'] : [])],
      stem: plain(question.stem),
      options: options.map(({ text, pair, why, correct }, at) =>
        isPairs
          ? [plain(text), plain(pair ?? String(at + 1))]
          : [plain(kind === 'mark' ? `(${at + 1}) ${text}` : text), plain(why), correct],
      ),
    };
  });
  return { read, wanted };
}

describe('our GIFT, read by gift-pegjs', () => {
  it('has the sample questions', () => {
    const { read, wanted } = beside(sample);
    expect(read).toEqual(wanted);
  });

  it('has questions with nasty words', () => {
    fc.assert(
      fc.property(generatedBank, (bank) => {
        const { read, wanted } = beside(bank);
        expect(read).toEqual(wanted);
      }),
      { numRuns: 300 },
    );
  });
});
