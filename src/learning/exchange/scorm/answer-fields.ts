import { scormStrings as strings } from '../../../i18n/scorm-strings.ts';
import type { QuestionKind } from '../../../model/question-kinds.ts';
import type { Answer } from '../../grade.ts';
import type { Question } from '../../question.ts';
import { shuffled } from '../../random.ts';
import { element, selectOf } from './dom.ts';

/** The fields of a question, and what they say. */
export interface AnswerFields {
  nodes: Node[];
  read: () => Answer;
  /** Why the answer cannot be taken yet; null when it can. */
  fault?: () => string | null;
}

/**
 * Fields to answer a question by tap or keyboard; nothing is dragged.
 * @param seed gives the order in which options stand
 */
export function answerFields(question: Question, seed: string): AnswerFields {
  return FIELDS[question.kind](question, seed);
}

const FIELDS: Record<QuestionKind, (question: Question, seed: string) => AnswerFields> = {
  one: (question, seed) => picks(question, 'radio', seed),
  many: (question, seed) => picks(question, 'checkbox', seed),
  // The lines of a paper stay in their order.
  mark: (question) => picks(question, 'checkbox', null),
  order: positions,
  match: pairs,
  fill: typed,
};

function picks(
  { id, kind, options }: Question,
  type: 'radio' | 'checkbox',
  seed: string | null,
): AnswerFields {
  const places = [...options.keys()];
  const inputs = (seed === null ? places : shuffled(places, seed)).map((place) =>
    element('input', { type, name: id, value: String(place) }),
  );
  const lines = inputs.map((input) =>
    element('li', {}, element('label', {}, input, textOf(options[Number(input.value)]?.text))),
  );
  return {
    nodes: [element(kind === 'mark' ? 'ol' : 'ul', { className: `options ${kind}` }, ...lines)],
    read: () => ({
      picked: inputs.filter(({ checked }) => checked).map(({ value }) => Number(value)),
    }),
  };
}

/**
 * A number for each step. A number that is given twice is told when the answer is given, not before: arrow keys
 * pass through numbers on their way.
 */
function positions({ options }: Question, seed: string): AnswerFields {
  const numbers = options.map((_, at) => String(at + 1));
  const selects = options.map(() => selectOf(strings.choose, numbers));
  const lines = shuffled([...options.keys()], seed).map((place) =>
    element('li', {}, element('label', {}, selects[place] ?? '', textOf(options[place]?.text))),
  );
  return {
    nodes: [element('ul', { className: 'options order' }, ...lines)],
    read: () => ({
      order: [...options.keys()]
        .filter((place) => selects[place]?.value !== '')
        .toSorted((left, right) => Number(selects[left]?.value) - Number(selects[right]?.value)),
    }),
    fault: () => {
      const given = selects.map(({ value }) => value).filter((value) => value !== '');
      const twice = given.find((value, at) => given.indexOf(value) !== at);
      return twice === undefined ? null : strings.twice(twice);
    },
  };
}

function pairs({ options }: Question, seed: string): AnswerFields {
  const sides = shuffled([...new Set(options.map(({ pair }) => pair ?? ''))], seed);
  const selects = options.map(() => selectOf(strings.choose, sides));
  const lines = options.map(({ text }, at) =>
    element('li', {}, element('label', {}, textOf(text), selects[at] ?? '')),
  );
  return {
    nodes: [element('ul', { className: 'options match' }, ...lines)],
    read: () => ({ pairs: selects.map(({ value }) => value) }),
  };
}

function typed(): AnswerFields {
  const input = element('input', { type: 'text', autocomplete: 'off', spellcheck: false });
  const label = element('label', {}, textOf(strings.hints.fill), input);
  return {
    nodes: [element('p', { className: 'options fill' }, label)],
    read: () => ({ typed: input.value }),
  };
}

function textOf(text = ''): HTMLSpanElement {
  return element('span', { textContent: text });
}
