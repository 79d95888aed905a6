import { exchangeStrings } from '../../../i18n/exchange-strings.ts';
import { escapeHtml } from '../../../lib/html.ts';
import type { BankQuestion } from '../../question.ts';
import type { MoodleAnswer, MoodleBody, MoodleQuestion } from '../moodle-question.ts';
import type { NameOf, WrittenBank } from '../partial-question.ts';
import { toMoodle } from '../to-moodle.ts';
import { MAX_EVEN } from '../weights.ts';
import { writeBank } from '../write-bank.ts';

const { notes: words } = exchangeStrings;

/**
 * The bank as a Moodle XML file, a category for each module. The form is Moodle's own
 * (question/format/xml/format.php); ordering needs Moodle 4.4.
 * @param nameOf names for people; without them, slugs stand alone
 */
export function writeMoodleXml(
  bank: readonly BankQuestion[],
  nameOf: NameOf = () => undefined,
): WrittenBank {
  const { parts, notes } = writeBank(bank, nameOf, {
    category: (path) =>
      `<question type="category">\n${element('category', textElement(path))}\n</question>`,
    question: (question) => writeQuestion(toMoodle(question, nameOf)),
    notesOf,
  });
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${parts.join('\n')}\n</quiz>\n`;
  return { text, notes };
}

/** Moodle's names of the types. */
const TYPES = {
  choice: 'multichoice',
  short: 'shortanswer',
  matching: 'matching',
  ordering: 'ordering',
} as const satisfies Record<MoodleBody['type'], string>;

function writeQuestion({ id = '', name, stem, general, tags, body }: MoodleQuestion): string {
  return [
    `<question type="${TYPES[body.type]}">`,
    element('name', textElement(name)),
    plainElement('questiontext', stem),
    plainElement('generalfeedback', general),
    '<defaultgrade>1</defaultgrade>',
    '<penalty>0</penalty>',
    '<hidden>0</hidden>',
    `<idnumber>${escapeHtml(id)}</idnumber>`,
    ...bodyElements(body),
    element('tags', ...tags.map((tag) => element('tag', textElement(tag)))),
    '</question>',
  ].join('\n');
}

function bodyElements(body: MoodleBody): string[] {
  switch (body.type) {
    case 'choice':
      return [
        `<single>${body.isSingle}</single>`,
        `<shuffleanswers>${body.isShuffled}</shuffleanswers>`,
        `<answernumbering>${body.isShuffled ? 'abc' : '123'}</answernumbering>`,
        ...body.answers.map((answer) => answerElement(answer, 'plain_text')),
      ];
    case 'short':
      return [
        '<usecase>0</usecase>',
        ...body.answers.map((answer) => answerElement(answer, 'moodle_auto_format')),
      ];
    case 'matching':
      return [
        '<shuffleanswers>true</shuffleanswers>',
        ...body.pairs.map(({ text, pair }) =>
          plainElement('subquestion', text, element('answer', textElement(pair))),
        ),
      ];
    case 'ordering':
      return [
        '<layouttype>VERTICAL</layouttype>',
        '<selecttype>ALL</selecttype>',
        `<selectcount>${body.steps.length}</selectcount>`,
        '<gradingtype>RELATIVE_ALL_PREVIOUS_AND_NEXT</gradingtype>',
        '<showgrading>SHOW</showgrading>',
        '<numberingstyle>none</numberingstyle>',
        ...body.steps.map(({ text, feedback }, at) =>
          answerElement({ text, weight: at + 1, feedback }, 'plain_text'),
        ),
      ];
    default:
      return body satisfies never;
  }
}

function answerElement({ text, weight, feedback }: MoodleAnswer, format: string): string {
  return [
    `<answer fraction="${weight}" format="${format}">`,
    textElement(text),
    plainElement('feedback', feedback),
    '</answer>',
  ].join('\n');
}

function plainElement(name: string, text: string, ...more: string[]): string {
  return [`<${name} format="plain_text">`, textElement(text), ...more, `</${name}>`].join('\n');
}

function element(name: string, ...parts: string[]): string {
  return [`<${name}>`, ...parts, `</${name}>`].join('\n');
}

function textElement(text: string): string {
  return `<text><![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]></text>`;
}

/** What Moodle XML does not hold of a question, in words. */
function notesOf({ kind, options }: BankQuestion): string[] {
  const right = options.filter(({ correct }) => correct).length;
  return [
    ...(kind === 'order' ? [words.orderGrading] : []),
    ...(kind === 'order' || kind === 'match' ? [words.commonReasons] : []),
    ...(kind === 'fill' ? [words.strictTyping] : []),
    ...((kind === 'many' || kind === 'mark') && right > MAX_EVEN ? [words.unequalWeights] : []),
  ];
}
