import { questionStrings as strings } from '../../i18n/learning/question-strings.ts';
import { formatPoints } from '../../lib/numbers.ts';
import { type Answer, type Grade, grade, isUnanswered, typedOption } from '../grade.ts';
import type { Question } from '../question.ts';
import { questionOfKey } from '../question-html.ts';

/** The question of a drawn form, as far as grading it goes. */
function questionOfForm(form: HTMLFormElement): Question {
  return questionOfKey(form.dataset.question ?? '', form.dataset.key ?? '');
}

/** What stands in a form now. */
export function answerOf(form: HTMLFormElement, { kind, options }: Question): Answer {
  const fields = () => [...form.querySelectorAll<HTMLSelectElement>('select')];
  const placeOf = (field: Element) =>
    Number(field.closest('[data-place]')?.getAttribute('data-place'));
  switch (kind) {
    case 'one':
    case 'many':
    case 'mark': {
      const picked = form.querySelectorAll<HTMLInputElement>('input:checked');
      return { picked: [...picked].map(({ value }) => Number(value)) };
    }
    case 'order': {
      // A place given to two steps says of neither where it stands.
      const values = fields().map(({ value }) => value);
      const isOnce = (value: string) => values.indexOf(value) === values.lastIndexOf(value);
      const set = fields().filter(({ value }) => value !== '' && isOnce(value));
      const order = set.toSorted((left, right) => Number(left.value) - Number(right.value));
      return { order: order.map(placeOf) };
    }
    case 'match': {
      const pairs = options.map(() => '');
      for (const field of fields()) pairs[placeOf(field)] = field.value;
      return { pairs };
    }
    case 'fill':
      return { typed: form.querySelector<HTMLInputElement>('input[type=text]')?.value ?? '' };
    default:
      return kind satisfies never;
  }
}

/**
 * Whether two steps were given the same place. It is told when the answer is given, not mended while somebody
 * chooses: arrow keys pass through the numbers of a list.
 */
export function hasPlaceTwice(form: HTMLFormElement): boolean {
  if (questionOfForm(form).kind !== 'order') return false;
  const places = [...form.querySelectorAll('select')].flatMap(({ value }) => value || []);
  return new Set(places).size < places.length;
}

/** Grades a form; null while nothing is answered. */
export function gradeForm(form: HTMLFormElement): Grade | null {
  const question = questionOfForm(form);
  const answer = answerOf(form, question);
  return isUnanswered(answer) ? null : grade(question, answer);
}

/** Shows in a form how each option came out and why, and locks its fields. */
export function showGrade(form: HTMLFormElement, { points, verdicts }: Grade): void {
  const question = questionOfForm(form);
  const answer = answerOf(form, question);
  for (const field of form.querySelectorAll<HTMLInputElement>('input, select'))
    field.disabled = true;
  const result = form.querySelector('.question-result');
  if (result) result.textContent = `${summary(points)} `;
  form.classList.add('is-answered', points === 1 ? 'is-right' : 'is-wrong');
  if (question.kind === 'fill') {
    const place = 'typed' in answer ? typedOption(question.options, answer.typed) : -1;
    for (const shown of [place, verdicts.indexOf('missed')])
      if (shown >= 0) result?.append(reasonOf(form, shown, true));
    return;
  }
  for (const item of form.querySelectorAll<HTMLElement>('.options > li')) {
    const place = Number(item.dataset.place);
    const verdict = verdicts[place] ?? 'none';
    item.dataset.verdict = verdict;
    const word = document.createElement('strong');
    word.textContent = `${strings.verdicts[verdict]}. `;
    const why = reasonOf(form, place, false);
    why.prepend(word);
    item.append(why);
  }
}

/** Takes results off a form and opens its fields again. */
export function resetForm(form: HTMLFormElement): void {
  form.reset();
  form.classList.remove('is-answered', 'is-right', 'is-wrong');
  for (const why of form.querySelectorAll('.shown-why')) why.remove();
  for (const item of form.querySelectorAll<HTMLElement>('[data-verdict]'))
    delete item.dataset.verdict;
  for (const field of form.querySelectorAll<HTMLInputElement>('input, select'))
    field.disabled = false;
  form.querySelector('.question-result')?.replaceChildren();
}

function summary(points: number): string {
  if (points === 1) return strings.isRight;
  return points === 0 ? strings.isWrong : strings.isPartly(formatPoints(points));
}

/** The reason of an option, copied out of the folded answer; with the option's words where they are not beside it. */
function reasonOf(form: HTMLFormElement, place: number, withOption: boolean): HTMLElement {
  const source = form.querySelector(`.reasons > [data-place="${place}"]`);
  const shown = document.createElement('p');
  shown.className = 'shown-why small';
  const parts = withOption ? source?.childNodes : source?.querySelector('.why')?.childNodes;
  for (const node of parts ?? []) shown.append(node.cloneNode(true));
  return shown;
}
