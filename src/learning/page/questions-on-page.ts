import { questionStrings as strings } from '../../i18n/learning/question-strings.ts';
import type { Grade } from '../grade.ts';
import { nextCard } from '../repetition.ts';
import { gradeForm, hasPlaceTwice, resetForm, showGrade } from './question-form.ts';
import { changeProgress, today } from './store.ts';

/** Makes every question of a page answerable: a button to grade it, results beside the options. */
export function startQuestions(root: ParentNode): void {
  for (const form of root.querySelectorAll<HTMLFormElement>('form.question'))
    startQuestion(form, { onGraded: ({ points }) => noteAnswer(form, points === 1) });
}

interface QuestionUse {
  /** Called after each grading. */
  onGraded?: (grade: Grade) => void;
  /** It is asked once: there is no button to do it again. */
  isOnce?: boolean;
}

/** Makes one question answerable. */
export function startQuestion(
  form: HTMLFormElement,
  { onGraded, isOnce = false }: QuestionUse = {},
): void {
  const actions = form.querySelector<HTMLElement>('.question-actions');
  const result = form.querySelector('.question-result');
  if (!actions || !result) return;
  const check = button(strings.check, 'submit');
  const again = button(strings.again, 'button');
  again.hidden = true;
  actions.append(check, again);
  actions.hidden = false;
  // The folded answer is for those without scripts; here the reasons come with the grade.
  form.querySelector('details')?.setAttribute('hidden', '');
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (hasPlaceTwice(form)) {
      result.textContent = strings.placeTwice;
      return;
    }
    const grade = gradeForm(form);
    if (!grade) {
      result.textContent = strings.empty;
      return;
    }
    showGrade(form, grade);
    const fold = form.querySelector('details');
    if (fold) {
      fold.hidden = false;
      fold.open = true;
    }
    check.hidden = true;
    again.hidden = isOnce;
    // The button that had the focus is gone.
    result.setAttribute('tabindex', '-1');
    (result as HTMLElement).focus({ preventScroll: true });
    onGraded?.(grade);
  });
  again.addEventListener('click', () => {
    resetForm(form);
    form.querySelector('details')?.setAttribute('hidden', '');
    check.hidden = false;
    again.hidden = true;
    form.querySelector<HTMLElement>('input, select')?.focus();
  });
}

/** Remembers an answer for repetition. */
export function noteAnswer({ dataset }: HTMLFormElement, isRight: boolean): void {
  const { question: id = '', stem = '' } = dataset;
  changeProgress((progress) => ({
    ...progress,
    cards: { ...progress.cards, [id]: { ...nextCard(progress.cards[id], isRight, today()), stem } },
  }));
}

function button(label: string, type: 'submit' | 'button'): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = type;
  made.className = type === 'submit' ? 'button button-primary' : 'button';
  made.textContent = label;
  return made;
}
