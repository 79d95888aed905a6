import { exchangeStrings } from '../../../i18n/exchange-strings.ts';
import type { BankQuestion } from '../../question.ts';
import type { MoodleAnswer, MoodleBody, MoodleQuestion } from '../moodle-question.ts';
import type { NameOf, WrittenBank } from '../partial-question.ts';
import { toMoodle } from '../to-moodle.ts';
import { MAX_EVEN } from '../weights.ts';
import { writeBank } from '../write-bank.ts';
import { escapeGift } from './tokens.ts';

const { notes: words, paperLine } = exchangeStrings;

/**
 * The bank as a GIFT file, a category for each module.
 * @param nameOf names for people; without them, slugs stand alone
 */
export function writeGift(
  bank: readonly BankQuestion[],
  nameOf: NameOf = () => undefined,
): WrittenBank {
  const { parts, notes } = writeBank(bank, nameOf, {
    category: (path) => `$CATEGORY: ${path}\n`,
    question: (question) => writeQuestion(toMoodle(question, nameOf), question.kind === 'mark'),
    notesOf,
  });
  return { text: parts.join('\n'), notes };
}

function writeQuestion(
  { id = '', name, stem, general, tags, body }: MoodleQuestion,
  isPaper: boolean,
): string {
  const marks = [`[id:${id}]`, ...tags.map((tag) => `[tag:${tag}]`)].join(' ');
  return [
    `// ${marks}`,
    `::${escapeGift(name)}::[plain]${escapeGift(stem)}{`,
    ...answerLines(body, isPaper).map((line) => `\t${line}`),
    `\t####${escapeGift(general)}`,
    '}\n',
  ].join('\n');
}

function answerLines(body: MoodleBody, isPaper: boolean): string[] {
  switch (body.type) {
    case 'choice':
      return body.answers.map((answer, at) => {
        const text = isPaper ? paperLine(at + 1, answer.text) : answer.text;
        if (!body.isSingle) return `~%${answer.weight}%${withFeedback({ ...answer, text })}`;
        return `${answer.weight === 100 ? '=' : '~'}${withFeedback(answer)}`;
      });
    case 'short':
      return body.answers.map((answer) => `=%${answer.weight}%${withFeedback(answer)}`);
    case 'matching':
      return body.pairs.map(
        ({ text, pair }) => `=${value(text)} -> ${escapeGift(plainArrows(pair))}`,
      );
    case 'ordering':
      return body.steps.map(({ text }, at) => `=${value(text)} -> ${at + 1}`);
    default:
      return body satisfies never;
  }
}

function withFeedback({ text, feedback }: Pick<MoodleAnswer, 'text' | 'feedback'>): string {
  return feedback === '' ? value(text) : `${value(text)}#${value(feedback)}`;
}

/** The text of an option or its reason; one that begins like a format or a weight gets its format before it. */
function value(text: string): string {
  return `${/^[[%]/.test(text) ? '[plain]' : ''}${escapeGift(plainArrows(text))}`;
}

/** "->" anywhere among the options makes readers take them for pairs. */
function plainArrows(text: string): string {
  return text.replaceAll('->', '→');
}

/** What GIFT does not hold of a question, in words. */
function notesOf({ kind, options }: BankQuestion): string[] {
  const right = options.filter(({ correct }) => correct).length;
  const isPairs = kind === 'match' || kind === 'order';
  const texts = options.flatMap(({ text, pair = '', why }) => [text, isPairs ? pair : why]);
  return [
    ...(kind === 'order' ? [words.orderAsMatching] : []),
    ...(isPairs ? [words.commonReasons] : []),
    ...(kind === 'mark' ? [words.shuffledLines] : []),
    ...(kind === 'fill' ? [words.strictTyping] : []),
    ...((kind === 'many' || kind === 'mark') && right > MAX_EVEN ? [words.unequalWeights] : []),
    ...(texts.some((text) => text.includes('->')) ? [words.arrow] : []),
  ];
}
