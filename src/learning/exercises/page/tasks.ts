import { pageSentences } from '../../../i18n/exercise-strings.ts';
import { judgeTask, type TaskKind } from '../judge.ts';
import { explanationOf, showResult } from './result.ts';
import type { Score } from './score.ts';

/** Faults of an answer that is not there yet: it is no attempt. */
const UNANSWERED = /Empty$/;

/**
 * Judges tasks one by one. The first answer to each counts; others may follow, to learn.
 * @param changed is given the score after each first answer
 */
export function startTasks(
  form: HTMLFormElement,
  kind: TaskKind,
  expected: readonly object[],
  changed: (score: Score) => void,
): void {
  const firstAnswers = new Map<number, boolean>();
  const judge = (task: Element) => {
    const at = Number(task.getAttribute('data-task'));
    const region = task.querySelector('[data-result]');
    const right = expected[at];
    if (!region || !right) return;
    const fields = task.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select');
    const given = Object.fromEntries([...fields].map(({ name, value }) => [name, value]));
    const verdict = judgeTask(kind, given, right as Parameters<typeof judgeTask>[2]);
    if (UNANSWERED.test(verdict.faults[0] ?? '')) {
      showResult(region, {
        verdict: pageSentences.unanswered,
        tone: 'open',
        faults: verdict.faults,
      });
      return;
    }
    const tone = verdict.right ? 'right' : 'wrong';
    showResult(
      region,
      { verdict: pageSentences[tone], tone, faults: verdict.faults },
      explanationOf(at),
    );
    if (firstAnswers.has(at)) return;
    firstAnswers.set(at, verdict.right);
    changed({
      judged: firstAnswers.size,
      right: [...firstAnswers.values()].filter(Boolean).length,
      total: expected.length,
    });
  };
  form.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest('[data-judge]');
    const task = button?.closest('[data-task]');
    if (task) judge(task);
  });
  form.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    const task = event.target.closest('[data-task]');
    if (task) judge(task);
  });
  form.addEventListener('reset', () => firstAnswers.clear());
}
