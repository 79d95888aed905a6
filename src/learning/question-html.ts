import { questionStrings as strings } from '../i18n/learning/question-strings.ts';
import { escapeHtml } from '../lib/html.ts';
import { GAP } from '../model/question-kinds.ts';
import type { Option, Question } from './question.ts';
import { stemMark } from './random.ts';

/** What stands around a question; all of it is HTML except `id`. */
export interface QuestionFrame {
  /** Places of the options in the order they are shown (see sheet.ts). */
  order: readonly number[];
  /** Reasons, one for each option, with links where their citations are known. */
  reasons: readonly string[];
  /** Lines below the reasons: basis with its state, lesson. */
  below: string;
  /** Number in front of the stem, on sheets. */
  number?: number;
}

/**
 * A question as HTML: a form that can be read, filled and printed without scripts, with the answer in a
 * `details`. Page and browser draw it with this one function. `data-key` holds what grading needs.
 */
export function questionHtml(question: Question, frame: QuestionFrame): string {
  const { id, kind, stem } = question;
  const number = frame.number === undefined ? '' : `${frame.number}. `;
  const legend = kind === 'fill' ? '' : escapeHtml(stem);
  return [
    `<form class="question" data-question="${escapeHtml(id)}" data-key="${escapeHtml(keyOf(question))}" data-stem="${stemMark(stem)}">`,
    `<fieldset><legend>${number}${legend || escapeHtml(stem.replace(GAP, '…'))}</legend>`,
    `<p class="muted small hint">${strings.hints[kind]}</p>`,
    controls(question, frame.order),
    '</fieldset>',
    '<p class="question-actions" hidden></p>',
    '<div class="question-result" role="status"></div>',
    `<details><summary>${strings.show}</summary>${answers(question, frame)}${frame.below}</details>`,
    '</form>',
  ].join('');
}

/** What grading needs, without words that stand in the form already. */
export function keyOf({ kind, options }: Question): string {
  return JSON.stringify([
    kind,
    options.map(({ text, pair, correct }) => [
      Number(correct),
      ...(kind === 'match' ? [pair] : kind === 'fill' ? [text] : []),
    ]),
  ]);
}

/** The question behind a `data-key`, as far as grading it goes. */
export function questionOfKey(id: string, key: string): Question {
  const [kind, options] = JSON.parse(key) as [Question['kind'], [number, string?][]];
  return {
    id,
    kind,
    stem: '',
    options: options.map(([correct, words = '']) => ({
      text: words,
      ...(kind === 'match' && { pair: words }),
      correct: correct === 1,
      why: '',
    })),
  };
}

function controls(question: Question, order: readonly number[]): string {
  const { id, kind, options } = question;
  switch (kind) {
    case 'one':
    case 'many':
      return list(order, (place) => pick(question, place, kind === 'one' ? 'radio' : 'checkbox'));
    case 'mark':
      return `<div class="paper">${list(order, (place) => pick(question, place, 'checkbox'))}</div>`;
    case 'order':
      return list(order, (place) =>
        select(
          question,
          place,
          options.map((_, step) => [String(step), strings.position(step + 1)]),
        ),
      );
    case 'match':
      return list(order, (place) =>
        select(
          question,
          place,
          rightSides(options).map((pair) => [pair, pair]),
        ),
      );
    case 'fill':
      return gap(question.stem, `q-${id}`);
    default:
      return kind satisfies never;
  }
}

function list(order: readonly number[], item: (place: number) => string): string {
  return `<ul class="options">${order.map((place) => `<li data-place="${place}">${item(place)}</li>`).join('')}</ul>`;
}

function pick({ id, options }: Question, place: number, type: 'radio' | 'checkbox'): string {
  const text = escapeHtml(options[place]?.text ?? '');
  return `<label><input type="${type}" name="q-${escapeHtml(id)}" value="${place}"> <span>${text}</span></label>`;
}

function select(
  { id, options }: Question,
  place: number,
  choices: readonly (readonly [value: string, label: string])[],
): string {
  const shown = choices.map(
    ([value, label]) => `<option value="${escapeHtml(value)}">${escapeHtml(label)}</option>`,
  );
  const text = escapeHtml(options[place]?.text ?? '');
  return `<label><span>${text}</span> <select name="q-${escapeHtml(id)}-${place}"><option value="">${strings.choose}</option>${shown.join('')}</select></label>`;
}

/** The right sides of a matching question, each once, in alphabetical order so that it tells nothing. */
function rightSides(options: readonly Option[]): string[] {
  const sides = new Set(options.map(({ pair }) => pair ?? ''));
  return [...sides].sort((left, right) => left.localeCompare(right, 'vi'));
}

function gap(stem: string, name: string): string {
  const [before = '', after = ''] = stem.split(GAP);
  const input = `<input type="text" name="${escapeHtml(name)}" aria-label="${strings.gap}" autocomplete="off" autocapitalize="off" spellcheck="false" size="14">`;
  return `<p class="gap">${escapeHtml(before)}${input}${escapeHtml(after)}</p>`;
}

/** Options with their reasons, in the question's own order: for steps that is the right one. */
function answers({ kind, options }: Question, { reasons, order }: QuestionFrame): string {
  const places = kind === 'order' ? options.map((_, place) => place) : order;
  const items = places.map((place) => {
    const option = options[place];
    if (!option) return '';
    return `<li data-place="${place}"><strong>${escapeHtml(verdict(kind, option))}</strong> <span class="why">${reasons[place] ?? ''}</span></li>`;
  });
  const tag = kind === 'order' ? 'ol' : 'ul';
  return `<${tag} class="reasons">${items.join('')}</${tag}>`;
}

function verdict(kind: Question['kind'], { text, pair, correct }: Option): string {
  if (kind === 'order') return `${text}.`;
  if (kind === 'match') return `${text} – ${pair}.`;
  const words =
    kind === 'mark' ? strings.marked : kind === 'fill' ? strings.fillCorrect : strings.correct;
  return `${text} – ${correct ? words.yes : words.no}.`;
}
