import { practiceStrings } from '../../i18n/learning/practice-strings.ts';
import { testStrings as strings } from '../../i18n/learning/test-strings.ts';
import { isUnanswered } from '../grade.ts';
import { drawParts, drawSheet, TEST_QUESTIONS } from '../sheet.ts';
import { directoryOnPage, type LoadedQuestion, loadPart } from './bank.ts';
import { drawQuestion } from './draw-question.ts';
import { button, element } from './elements.ts';
import { failedLine } from './failed-line.ts';
import { answerOf, hasPlaceTwice } from './question-form.ts';
import { restoreValues, runningTest, storeTest, valuesOf } from './running-test.ts';
import { showTestResult } from './test-result-view.ts';

/** Letters and digits that nobody takes for others when a number is read out. */
const SEED_LETTERS = '23456789ABCDEFGHKMNPQRSTUVXYZ';
const SEED_LENGTH = 5;

/** Starts the page of the test: a seed in the address gives the same sheet to everybody. */
export function startTestPage(root: HTMLElement): void {
  const directory = directoryOnPage();
  const stage = root.querySelector<HTMLElement>('[data-stage]');
  if (!stage) return;
  const seed = new URLSearchParams(location.search).get('de')?.trim().toUpperCase();
  // Back and forward change the number in the address, and so the sheet.
  window.addEventListener('popstate', () => location.reload());
  if (directory.modules.length === 0) stage.replaceChildren(element('p', strings.empty));
  else if (seed) void open(seed);
  else stage.replaceChildren(button(strings.start, () => void begin(), 'primary'));

  async function begin(): Promise<void> {
    const fresh = newSeed();
    history.pushState(null, '', `?de=${fresh}`);
    await open(fresh);
  }

  async function open(wanted: string): Promise<void> {
    if (!stage) return;
    stage.replaceChildren(element('p', practiceStrings.loading, { role: 'status' }));
    try {
      const parts = drawParts(
        Object.fromEntries(directory.modules.map(({ slug, parts: own }) => [slug, own.length])),
        wanted,
      );
      const drawn = await Promise.all(
        Object.entries(parts).flatMap(([module, numbers]) =>
          numbers.map((part) => loadPart(directory, module, part)),
        ),
      );
      ask(drawSheet(drawn.flat(), { seed: wanted, count: TEST_QUESTIONS }), wanted);
    } catch {
      stage.replaceChildren(failedLine(() => void open(wanted)));
    }
  }

  function ask(sheet: readonly LoadedQuestion[], seedShown: string): void {
    const running = runningTest(seedShown);
    const forms = sheet.map((question, at) => {
      const form = drawQuestion(question, seedShown, at + 1);
      form.id = `cau-${at + 1}`;
      form.querySelector('details')?.remove();
      restoreValues(form, running.answers[question.id] ?? []);
      form.addEventListener('submit', (event) => event.preventDefault());
      form.addEventListener('input', () => {
        running.answers[question.id] = valuesOf(form);
        storeTest(running);
        update();
      });
      return form;
    });
    storeTest(running);
    const jumps = element('ol', '', { class: 'jumps' });
    const left = element('p', '', { class: 'muted', role: 'status' });
    const handIn = button(strings.handIn, () => finish(), 'primary');
    stage?.replaceChildren(
      element('p', strings.seed(seedShown), { class: 'muted' }),
      jumps,
      ...forms,
      left,
      handIn,
    );
    update();

    function answers() {
      return sheet.map((question, at) => answerOf(forms[at] as HTMLFormElement, question));
    }

    function update(): void {
      const open = answers().map(
        (answer, at) => isUnanswered(answer) || hasPlaceTwice(forms[at] as HTMLFormElement),
      );
      left.textContent = strings.unanswered(open.filter(Boolean).length);
      jumps.replaceChildren(
        ...open.map((isOpen, at) => {
          const item = element('li');
          const link = element('a', String(at + 1), {
            href: `#cau-${at + 1}`,
            'aria-label': strings.jump(at + 1, !isOpen),
            class: isOpen ? 'is-open' : 'is-answered',
          });
          item.append(link);
          return item;
        }),
      );
    }

    function finish(): void {
      const given = answers();
      const open = given.filter(isUnanswered).length;
      if (open > 0 && !window.confirm(strings.sure(open))) return;
      showTestResult({
        stage: stage as HTMLElement,
        directory,
        seed: seedShown,
        begun: running.begun,
        values: running.answers,
        sheet: sheet.map((question, at) => ({ question, answer: given[at] })),
        onAgain: () => void begin(),
      });
    }
  }
}

function newSeed(): string {
  const numbers = crypto.getRandomValues(new Uint32Array(SEED_LENGTH));
  return [...numbers].map((number) => SEED_LETTERS[number % SEED_LETTERS.length]).join('');
}
