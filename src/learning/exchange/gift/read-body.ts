import { exchangeStrings } from '../../../i18n/exchange-strings.ts';
import type { MoodleAnswer, MoodleBody } from '../moodle-question.ts';
import { type Format, plainOf } from './rich-text.ts';
import { cut, find, type Tokens, textOf } from './tokens.ts';

const { problems: words, types, yes, no } = exchangeStrings;

type ReadBody = { body: MoodleBody; hasPicture: boolean; found?: string[] } | { problem: string };

/** Moodle's own form of an ordering question: "{>3 ALL VERTICAL …" and a step on each line. */
const ORDERING = /^>\s*\d+[^\n]*\n/;

/**
 * What stands between the braces, told apart by Moodle's rules.
 * @param format of the question's text, which its options share
 */
export function readBody(tokens: Tokens, format: Format): ReadBody {
  const text = tokens.join('').trim();
  if (text === '') return { problem: words.type(types.essay) };
  if (text.startsWith('#')) return { problem: words.type(types.numerical) };
  if (ORDERING.test(text)) return readOrdering(text, format);
  if (find(tokens, '~') >= 0) return readChoice(tokens, format);
  if (find(tokens, '=') >= 0 && find(tokens, '->') >= 0) return readMatching(tokens, format);
  const truth = /^(T|TRUE|F|FALSE)\s*(?:#|$)/.exec(text)?.[1];
  if (truth) return readTruth(tokens, truth.startsWith('T'), format);
  const answers = piecesOf(tokens).map((piece) => answerOf(piece, format, 100));
  return { body: { type: 'short', answers: answers.map(plain) }, hasPicture: anyPicture(answers) };
}

type Answer = MoodleAnswer & { hasPicture: boolean };

function readChoice(tokens: Tokens, format: Format): ReadBody {
  const pieces = piecesOf(tokens);
  const answers = pieces.map((piece) => answerOf(piece, format, piece.sign === '=' ? 100 : 0));
  return {
    body: {
      type: 'choice',
      isSingle: pieces.some(({ sign }) => sign === '='),
      isShuffled: true,
      answers: answers.map(plain),
    },
    hasPicture: anyPicture(answers),
  };
}

function readMatching(tokens: Tokens, format: Format): ReadBody {
  const all = piecesOf(tokens).map(({ tokens: piece }) => {
    const { before, after } = cut(piece, '->');
    return { left: plainOf(before, format), pair: after && textOf(after) };
  });
  if (all.some(({ pair }) => pair === null)) return { problem: words.pair };
  // An empty left side is Moodle's way to offer a wrong right side.
  const pairs = all.filter(({ left }) => left.text !== '');
  return {
    body: {
      type: 'matching',
      pairs: pairs.map(({ left, pair }) => ({ text: left.text, pair: pair ?? '' })),
    },
    hasPicture: pairs.some(({ left }) => left.hasPicture),
    found: pairs.length < all.length ? [words.distractors] : [],
  };
}

function readOrdering(text: string, format: Format): ReadBody {
  const [, ...lines] = text.split('\n');
  const steps = lines.map((line) => plainOf([...line], format));
  return {
    body: {
      type: 'ordering',
      steps: steps.map(({ text: step }) => ({ text: step, feedback: '' })),
    },
    hasPicture: steps.some(({ hasPicture }) => hasPicture),
  };
}

/** True or false, with the feedback of a wrong answer and then of the right one. */
function readTruth(tokens: Tokens, isTrue: boolean, format: Format): ReadBody {
  const { after: feedback } = cut(tokens, '#');
  const { before, after } = cut(feedback ?? [], '#');
  const wrong = plainOf(before, format).text;
  const right = plainOf(after ?? [], format).text;
  return {
    body: {
      type: 'choice',
      isSingle: true,
      isShuffled: false,
      answers: [
        { text: yes, weight: isTrue ? 100 : 0, feedback: isTrue ? right : wrong },
        { text: no, weight: isTrue ? 0 : 100, feedback: isTrue ? wrong : right },
      ],
    },
    hasPicture: false,
  };
}

interface Piece {
  sign: '=' | '~';
  tokens: Tokens;
}

/** The options, each with the sign before it; a single answer may stand without one. */
function piecesOf(tokens: Tokens): Piece[] {
  const pieces: { sign: '=' | '~'; tokens: string[] }[] = [];
  for (const token of tokens) {
    if (token === '=' || token === '~') pieces.push({ sign: token, tokens: [] });
    else if (pieces.length > 0) pieces.at(-1)?.tokens.push(token);
    else if (token.trim() !== '') pieces.push({ sign: '=', tokens: [token] });
  }
  return pieces;
}

/** @param weight in per cent, where the option names none */
function answerOf({ tokens }: Piece, format: Format, weight: number): Answer {
  const { before, after } = cut(tokens, '#');
  const lead = /^\s*%(-?\d{1,3}(?:\.\d*)?)%/.exec(before.join(''));
  const text = plainOf(lead ? before.slice(lead[0].length) : before, format);
  const feedback = plainOf(after ?? [], format);
  return {
    text: text.text,
    weight: lead ? Number(lead[1]) : weight,
    feedback: feedback.text,
    hasPicture: text.hasPicture || feedback.hasPicture,
  };
}

function plain({ text, weight, feedback }: Answer): MoodleAnswer {
  return { text, weight, feedback };
}

function anyPicture(answers: readonly Answer[]): boolean {
  return answers.some(({ hasPicture }) => hasPicture);
}
