import { practiceStrings } from '../../i18n/learning/practice-strings.ts';
import { progressStrings as strings } from '../../i18n/learning/progress-strings.ts';
import { formatNumber } from '../../lib/numbers.ts';
import { dueCards, minutesFor } from '../due.ts';
import { storedProgress, today } from './store.ts';

/**
 * Shows on a list of lessons where the reader is: a tick at each lesson done, what comes next and how long the rest takes.
 * Lessons stand in `[data-lesson]` with their minutes, the link in `[data-continue]`, the questions there are in `[data-due]`.
 */
export function startCoursePage(root: HTMLElement): void {
  const { lessons: done, cards } = storedProgress();
  const lessons = [...root.querySelectorAll<HTMLElement>('[data-lesson]')];
  const isDone = (lesson: HTMLElement) => done[lesson.dataset.lesson ?? ''] !== undefined;
  for (const lesson of lessons.filter(isDone)) {
    const tick = lesson.querySelector('[data-tick]');
    if (tick) tick.textContent = `✓ ${strings.done}`;
  }
  const open = lessons.filter((lesson) => !isDone(lesson));
  const next = open[0];
  const link = root.querySelector<HTMLAnchorElement>('[data-continue]');
  if (link && next && open.length < lessons.length) {
    const target = next.querySelector('a');
    link.href = target?.href ?? link.href;
    link.textContent = `${strings.continue}: ${target?.textContent?.trim()}, ${strings.minutes(Number(next.dataset.minutes))}`;
  }
  const words = root.querySelector('[data-progress-words]');
  const bar = root.querySelector('progress');
  const minutes = open.reduce((sum, { dataset }) => sum + Number(dataset.minutes), 0);
  if (bar) {
    bar.max = lessons.length;
    bar.value = lessons.length - open.length;
    bar.hidden = open.length === lessons.length;
  }
  if (words && open.length < lessons.length)
    words.textContent =
      open.length === 0
        ? strings.finished
        : `${strings.lessons(lessons.length - open.length, lessons.length)} · ${strings.left(duration(minutes))}`;
  const place = root.querySelector<HTMLElement>('[data-due]');
  const inBank = new Set(place?.dataset.due?.split(' '));
  const due = dueCards(cards, today()).filter((id) => inBank.has(id)).length;
  if (place && due > 0) place.textContent = practiceStrings.due(due, minutesFor(due));
}

function duration(minutes: number): string {
  return minutes < 90
    ? strings.minutes(minutes)
    : strings.hours(formatNumber(Math.round(minutes / 30) / 2));
}
