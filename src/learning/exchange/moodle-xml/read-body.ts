import type { Element } from '@xmldom/xmldom';
import { exchangeStrings } from '../../../i18n/exchange-strings.ts';
import type { MoodleAnswer, MoodleBody } from '../moodle-question.ts';
import { childrenOf, childText, richText } from './elements.ts';

const { problems: words, yes, no } = exchangeStrings;

type ReadBody = { body: MoodleBody; hasPicture: boolean; found?: string[] } | { problem: string };
type Answer = MoodleAnswer & { hasPicture: boolean };

/**
 * The options of a question element.
 * @param format of the question's text, which its options share
 */
export function readBody(element: Element, format: string): ReadBody {
  const type = element.getAttribute('type') ?? '';
  if (type === 'description') return { problem: words.description };
  if (type === 'matching' || type === 'match') return readMatching(element, format);
  const elements = childrenOf(element, 'answer');
  const answers = elements.map((answer) => answerOf(answer, format, type !== 'shortanswer'));
  const hasPicture = answers.some((answer) => answer.hasPicture);
  const body = bodyOf(type, element, answers.map(plain));
  if (!body) return { problem: words.type(type) };
  if (answers.length === 0) return { problem: words.noAnswers };
  return { body, hasPicture };
}

function bodyOf(type: string, element: Element, answers: MoodleAnswer[]): MoodleBody | null {
  switch (type) {
    case 'multichoice':
      return {
        type: 'choice',
        isSingle: !/^(?:false|0)$/.test(childText(element, 'single')),
        isShuffled: !/^(?:false|0)$/.test(childText(element, 'shuffleanswers')),
        answers,
      };
    case 'truefalse':
      return { type: 'choice', isSingle: true, isShuffled: false, answers: truthOf(answers) };
    case 'shortanswer':
      return { type: 'short', answers };
    case 'ordering':
      return {
        type: 'ordering',
        // Here the fraction is the place of the step.
        steps: answers.toSorted((left, right) => left.weight - right.weight),
      };
    default:
      return null;
  }
}

/** Old files name the two answers in the language of their site: the first is "true" then. */
function truthOf(answers: readonly MoodleAnswer[]): MoodleAnswer[] {
  return answers.map((answer, at) => {
    const isTrue = answer.text === 'true' || (answer.text !== 'false' && at === 0);
    return { ...answer, text: isTrue ? yes : no };
  });
}

function readMatching(element: Element, format: string): ReadBody {
  const all = childrenOf(element, 'subquestion').map((subquestion) => ({
    left: richText(subquestion, format),
    pair: childText(subquestion, 'answer'),
  }));
  // An empty left side is Moodle's way to offer a wrong right side.
  const pairs = all.filter(({ left }) => left.text !== '');
  if (pairs.length === 0) return { problem: words.noAnswers };
  return {
    body: { type: 'matching', pairs: pairs.map(({ left, pair }) => ({ text: left.text, pair })) },
    hasPicture: pairs.some(({ left }) => left.hasPicture),
    found: pairs.length < all.length ? [words.distractors] : [],
  };
}

/** @param isRich short answers are plain text, whatever their element says */
function answerOf(element: Element, format: string, isRich: boolean): Answer {
  const text = isRich ? richText(element, format) : { text: childText(element), hasPicture: false };
  const feedback = richText(childrenOf(element, 'feedback')[0], format);
  return {
    text: text.text,
    weight: Number(element.getAttribute('fraction') ?? 0),
    feedback: feedback.text,
    hasPicture: text.hasPicture || feedback.hasPicture,
  };
}

function plain({ text, weight, feedback }: Answer): MoodleAnswer {
  return { text, weight, feedback };
}
