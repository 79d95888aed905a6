import { practiceStrings as strings } from '../../i18n/learning/practice-strings.ts';
import { formatPartyDate } from '../../lib/party/dates.ts';
import { type Card, dueCards, minutesFor } from '../due.ts';
import { withRenamed } from '../progress.ts';
import { shuffled } from '../random.ts';
import { directoryOnPage, type LoadedQuestion, loadQuestions } from './bank.ts';
import { drawQuestion } from './draw-question.ts';
import { button, element } from './elements.ts';
import { failedLine } from './failed-line.ts';
import { noteAnswer, startQuestion } from './questions-on-page.ts';
import { changeProgress, storedProgress, today } from './store.ts';

/** So many questions a round: about twelve minutes. */
const ROUND = 18;

/** Starts the page on which questions are practised and those that were wrong come back. */
export function startPracticePage(root: HTMLElement): void {
  const directory = directoryOnPage();
  const status = root.querySelector<HTMLElement>('[data-status]');
  const stage = root.querySelector<HTMLElement>('[data-stage]');
  if (!status || !stage) return;
  const inBank = new Set(directory.modules.flatMap(({ parts }) => parts.flat()));
  if (Object.keys(storedProgress().cards).some((id) => !inBank.has(id)))
    changeProgress((progress) => withRenamed(progress, directory.stems));
  offer();
  for (const link of root.querySelectorAll<HTMLAnchorElement>('[data-module]')) {
    link.addEventListener('click', (event) => {
      event.preventDefault();
      void practise(nextOfModule(link.dataset.module ?? ''));
    });
  }
  const asked = new URLSearchParams(location.search).get('chuyen-de');
  if (asked) void practise(nextOfModule(asked));

  /** What is due today, and how far each module is. */
  function offer(): void {
    const { cards } = storedProgress();
    const due = dueNow();
    stage?.replaceChildren();
    if (!status) return;
    if (due.length > 0) {
      status.textContent = `${strings.due(due.length, minutesFor(due.length))} `;
      status.append(
        button(strings.start, () => void practise(dueNow().slice(0, ROUND)), 'primary'),
      );
    } else
      status.textContent = [strings.noneDue, nextDue(cards), strings.fresh]
        .filter((words) => words !== '')
        .join(' ');
    for (const { slug, parts } of directory.modules) {
      const place = root.querySelector(`[data-count="${slug}"]`);
      const ids = parts.flat();
      const done = ids.filter((id) => cards[id]).length;
      if (place) place.textContent = strings.answered(done, ids.length);
    }
  }

  function dueNow(): string[] {
    return dueCards(storedProgress().cards, today()).filter((id) => inBank.has(id));
  }

  function nextDue(cards: Record<string, Card>): string {
    const days = Object.entries(cards).flatMap(([id, { due }]) => (inBank.has(id) ? [due] : []));
    const first = days.sort()[0];
    return first ? strings.nextDue(formatPartyDate(first)) : '';
  }

  /** New questions of a module first, then those answered longest ago. */
  function nextOfModule(slug: string): string[] {
    const { cards } = storedProgress();
    const ids = directory.modules.find((module) => module.slug === slug)?.parts.flat() ?? [];
    const mixed = shuffled(ids, today());
    const last = (id: string) => cards[id]?.last ?? '';
    return mixed.sort((left, right) => (last(left) < last(right) ? -1 : 1)).slice(0, ROUND);
  }

  async function practise(ids: string[]): Promise<void> {
    if (!stage || ids.length === 0) return;
    stage.replaceChildren(element('p', strings.loading, { role: 'status' }));
    let questions: LoadedQuestion[];
    try {
      questions = await loadQuestions(directory, ids);
    } catch {
      stage.replaceChildren(failedLine(() => void practise(ids)));
      return;
    }
    ask(questions, 0, 0);
  }

  function ask(questions: readonly LoadedQuestion[], at: number, right: number): void {
    const question = questions[at];
    if (!stage) return;
    if (!question) {
      const done = element('p', `${strings.done(right, questions.length)} `, { role: 'status' });
      offer();
      stage.replaceChildren(done, element('p', strings.wrongAgain, { class: 'muted' }));
      return;
    }
    const form = drawQuestion(question, today());
    const count = element('p', strings.count(at + 1, questions.length), { class: 'muted' });
    stage.replaceChildren(count, form);
    startQuestion(form, {
      isOnce: true,
      onGraded: ({ points }) => {
        noteAnswer(form, points === 1);
        const isLast = at + 1 === questions.length;
        const next = button(
          isLast ? strings.finish : strings.next,
          () => ask(questions, at + 1, right + Number(points === 1)),
          'primary',
        );
        form.querySelector('.question-actions')?.append(next);
      },
    });
    focusOn(form);
  }
}

/** Takes keyboard and screen reader to a question that was just drawn. */
function focusOn(form: HTMLFormElement): void {
  const legend = form.querySelector('legend');
  legend?.setAttribute('tabindex', '-1');
  legend?.focus({ preventScroll: true });
  form.parentElement?.scrollIntoView({ block: 'start' });
}
