import { exchangeStrings } from '../../i18n/exchange-strings.ts';
import { GAP, type QuestionKind } from '../../model/question-kinds.ts';
import type { Option } from '../question.ts';
import { type Facts, readFacts, readTags } from './facts.ts';
import type { MoodleAnswer, MoodleBody, MoodleQuestion } from './moodle-question.ts';
import type { PartialQuestion } from './partial-question.ts';
import { pickWeights } from './weights.ts';

const { problems: words, facts: labels } = exchangeStrings;

/**
 * A question of a file in our kinds, our own and those of others. Words of the general feedback that are
 * no fact become the reason of right options that have none.
 * @returns problems: what was left out, in words
 */
export function fromMoodle({ id, stem, general, tags, body }: MoodleQuestion): {
  question: PartialQuestion;
  problems: string[];
} {
  const { reasons, rest: lines } = readReasons(general.split('\n'));
  const { facts: stated, rest } = readFacts(lines);
  const { kind: statedKind, ...facts }: Facts = { ...readTags(tags), ...stated };
  const kind = kindOf(body, statedKind);
  const { options, problems } = optionsOf(body, kind, reasons);
  const common = rest.join('\n').trim();
  return {
    question: {
      ...(id !== undefined && { id }),
      ...facts,
      kind,
      stem: kind === 'fill' ? withGap(stem) : stem,
      options: options.map((option) =>
        option.why === '' && isRight(option, kind) ? { ...option, why: common } : option,
      ),
    },
    problems,
  };
}

/** The kind that Moodle's type allows; of two that it allows, the one that the facts state. */
function kindOf(body: MoodleBody, stated: QuestionKind | undefined): QuestionKind {
  switch (body.type) {
    case 'choice':
      if (body.isSingle) return 'one';
      return stated === 'mark' ? 'mark' : 'many';
    case 'short':
      return 'fill';
    case 'matching':
      return stated === 'order' && inOrder(body.pairs) ? 'order' : 'match';
    case 'ordering':
      return 'order';
    default:
      return body satisfies never;
  }
}

function optionsOf(
  body: MoodleBody,
  kind: QuestionKind,
  reasons: readonly string[],
): { options: Option[]; problems: string[] } {
  const whyAt = (at: number) => reasons[at] ?? '';
  switch (body.type) {
    case 'choice':
      return pickedOptions(body.answers, body.isSingle);
    case 'short':
      return typedOptions(body.answers);
    case 'matching': {
      const pairs = kind === 'order' ? (inOrder(body.pairs) ?? []) : body.pairs;
      return {
        options: pairs.map(({ text, pair }, at) => ({
          text,
          ...(kind === 'match' && { pair }),
          correct: false,
          why: whyAt(at),
        })),
        problems: [],
      };
    }
    case 'ordering':
      return {
        options: body.steps.map(({ text, feedback }, at) => ({
          text,
          correct: false,
          why: whyAt(at) || feedback,
        })),
        problems: [],
      };
    default:
      return body satisfies never;
  }
}

function pickedOptions(answers: readonly MoodleAnswer[], isSingle: boolean) {
  const best = Math.max(...answers.map(({ weight }) => weight));
  const options = answers.map(({ text, weight, feedback }) => ({
    text,
    correct: weight > 0 && (!isSingle || weight === best),
    why: feedback,
  }));
  const ours = isSingle ? options.map(({ correct }) => (correct ? 100 : 0)) : pickWeights(options);
  // Others round a third in their own way.
  const isOurs = answers.every(({ weight }, at) => Math.abs(weight - (ours[at] ?? 0)) < 0.01);
  return { options, problems: isOurs ? [] : [words.partialWeights] };
}

function typedOptions(answers: readonly MoodleAnswer[]) {
  const typed = answers.filter(({ text }) => text !== '*');
  return {
    options: typed.map(({ text, weight, feedback }) => ({
      text,
      correct: weight === 100,
      why: feedback,
    })),
    problems: [
      ...(typed.length < answers.length ? [words.wildcard] : []),
      ...(typed.some(({ weight }) => weight !== 100 && weight !== 0) ? [words.partialWeights] : []),
    ],
  };
}

/** Pairs of steps with the numbers 1, 2, 3 … by number; null when they are something else. */
function inOrder<T extends { pair: string }>(pairs: readonly T[]): T[] | null {
  const sorted = pairs.toSorted((left, right) => Number(left.pair) - Number(right.pair));
  return sorted.every(({ pair }, at) => pair === String(at + 1)) ? sorted : null;
}

/** The stem with one gap: banks of others write it with any number of underscores, or not at all. */
function withGap(stem: string): string {
  if (stem.split(GAP).length === 2) return stem;
  return /_{2,}/.test(stem) ? stem.replace(/_{2,}/, GAP) : `${stem} ${GAP}`;
}

function isRight({ correct }: Option, kind: QuestionKind): boolean {
  return correct || kind === 'match' || kind === 'order';
}

/** Takes the numbered list of reasons out of the lines of a general feedback. */
function readReasons(lines: readonly string[]): { reasons: string[]; rest: string[] } {
  const start = lines.indexOf(`${labels.reasons}:`);
  if (start < 0) return { reasons: [], rest: [...lines] };
  const reasons: string[] = [];
  let at = start + 1;
  for (; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const number = `${reasons.length + 1}. `;
    if (line.startsWith(number)) reasons.push(line.slice(number.length));
    else if (line.startsWith('  ') && reasons.length > 0)
      reasons.push(`${reasons.pop()}\n${line.slice(2)}`);
    else break;
  }
  return { reasons, rest: [...lines.slice(0, start), ...lines.slice(at)] };
}
