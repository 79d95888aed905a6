import { lessonDoneStrings as strings } from '../../i18n/learning/lesson-done-strings.ts';
import { changeProgress, storedProgress, today } from './store.ts';

/** Starts the button with which a reader notes on this device that a lesson is done. */
export function startLessonDone(): void {
  const place = document.querySelector<HTMLElement>('[data-lesson-done]');
  const lesson = place?.dataset.lessonDone;
  if (!place || !lesson) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button';
  const tick = document.createElement('span');
  tick.setAttribute('aria-hidden', 'true');
  button.append(tick, strings.markDone);
  const status = document.createElement('span');
  status.setAttribute('role', 'status');
  button.addEventListener('click', () => {
    const isStored = changeProgress((progress) => {
      const { [lesson]: done, ...others } = progress.lessons;
      return { ...progress, lessons: done ? others : { ...others, [lesson]: today() } };
    });
    status.textContent = isStored ? '' : ` ${strings.full}`;
    show();
  });
  place.append(button, status);
  place.hidden = false;
  show();

  function show(): void {
    const isDone = storedProgress().lessons[lesson ?? ''] !== undefined;
    // The name stays, aria-pressed tells the state (ARIA, button).
    tick.textContent = isDone ? '✓ ' : '';
    button.setAttribute('aria-pressed', String(isDone));
  }
}
