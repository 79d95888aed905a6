import { pageSentences } from '../../../i18n/exercise-strings.ts';
import type { ExerciseKind } from '../../../model/collections/exercises.ts';
import { changeProgress, today } from '../../page/store.ts';
import { withExercise } from '../../progress.ts';
import { startDraft } from './draft.ts';
import type { Score } from './score.ts';
import { startTasks } from './tasks.ts';

/** What the page holds for this script. */
interface ExerciseOnPage {
  id: string;
  kind: ExerciseKind;
  /** The right answer of each task or line. */
  expected: object[];
}

/**
 * Lets a reader answer and be judged on the page. When every task has had its first answer, the device
 * remembers the result if it is the best so far.
 */
export function startExercise(form: HTMLFormElement): void {
  const data = form.dataset.exercise;
  const status = document.querySelector('[data-exercise-status]');
  if (!data || !status) return;
  const { id, kind, expected }: ExerciseOnPage = JSON.parse(data);
  const changed = ({ judged, right, total }: Score) => {
    if (judged < total) {
      status.textContent = pageSentences.progress(judged, total);
      return;
    }
    status.textContent = pageSentences.total(right, total);
    changeProgress((progress) => withExercise(progress, id, { day: today(), right, total }));
  };
  if (kind === 'lines') startDraft(form, expected as { wrong: boolean }[], changed);
  else startTasks(form, kind, expected, changed);
  form.addEventListener('reset', () => {
    for (const region of form.querySelectorAll('.result')) region.replaceChildren();
    status.textContent = '';
    form.scrollIntoView();
    form.querySelector<HTMLElement>('input, select')?.focus();
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.dataset.ready = '';
}
