import { exchangeStrings } from '../../i18n/exchange-strings.ts';
import { normalizeLine } from '../../lib/vietnamese/normalize.ts';
import type { BankQuestion, Option } from '../question.ts';
import { factLines, factTags } from './facts.ts';
import type { MoodleBody, MoodleQuestion } from './moodle-question.ts';
import type { NameOf } from './partial-question.ts';
import { pickWeights } from './weights.ts';

/** Letters of the stem in a name, by which trainers find a question in Moodle's list. */
const NAME_LENGTH = 80;

/** A question of the bank in Moodle's types. Facts without a place of their own go to the general feedback. */
export function toMoodle(question: BankQuestion, nameOf: NameOf): MoodleQuestion {
  const { id, kind, stem, options } = question;
  const hasCommonReasons = kind === 'match' || kind === 'order';
  const start = [...normalizeLine(stem)].slice(0, NAME_LENGTH).join('');
  return {
    id,
    name: `${id}. ${start}`,
    stem: withPlainBreaks(stem),
    general: [
      ...(hasCommonReasons ? reasonLines(options) : []),
      ...factLines(question, nameOf),
    ].join('\n'),
    tags: factTags(question),
    body: bodyOf(question),
  };
}

function bodyOf({ kind, options }: BankQuestion): MoodleBody {
  switch (kind) {
    case 'one':
      return {
        type: 'choice',
        isSingle: true,
        isShuffled: true,
        answers: answersOf(options, rightOrWrong(options)),
      };
    case 'many':
    case 'mark':
      return {
        type: 'choice',
        isSingle: false,
        // The lines of a paper have an order.
        isShuffled: kind === 'many',
        answers: answersOf(options, pickWeights(options)),
      };
    case 'fill':
      return { type: 'short', answers: answersOf(options, rightOrWrong(options)) };
    case 'match':
      return {
        type: 'matching',
        pairs: options.map(({ text, pair }) => ({ text: withPlainBreaks(text), pair: pair ?? '' })),
      };
    case 'order':
      return {
        type: 'ordering',
        steps: options.map(({ text }) => ({ text: withPlainBreaks(text), feedback: '' })),
      };
    default:
      return kind satisfies never;
  }
}

function rightOrWrong(options: readonly Option[]): number[] {
  return options.map(({ correct }) => (correct ? 100 : 0));
}

function answersOf(options: readonly Option[], weights: readonly number[]) {
  return options.map(({ text, why }, at) => ({
    text: withPlainBreaks(text),
    weight: weights[at] ?? 0,
    feedback: withPlainBreaks(why),
  }));
}

/** The reason of each option as a numbered list; further lines of a reason are indented. */
function reasonLines(options: readonly Option[]): string[] {
  return [
    `${exchangeStrings.facts.reasons}:`,
    ...options.flatMap(({ why }, at) =>
      `${at + 1}. ${withPlainBreaks(why)}`.replaceAll('\n', '\n  ').split('\n'),
    ),
  ];
}

/** One line break for every kind there is: XML readers change the others, GIFT files are cut at them. */
function withPlainBreaks(text: string): string {
  return text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n');
}
