import { testStrings as strings } from '../../i18n/learning/test-strings.ts';
import { formatPoints } from '../../lib/numbers.ts';
import { grade } from '../grade.ts';
import { type Progress, withTest } from '../progress.ts';
import { stemMark } from '../random.ts';
import { nextCard } from '../repetition.ts';
import { TEST_PASS, TEST_QUESTIONS } from '../sheet.ts';
import { type Answered, gradeSheet, type SheetGrade } from '../test-result.ts';
import type { BankDirectory, LoadedQuestion } from './bank.ts';
import { drawQuestion } from './draw-question.ts';
import { button, element } from './elements.ts';
import { showGrade } from './question-form.ts';
import { endTest, type RunningTest, restoreValues } from './running-test.ts';
import { changeProgress, today } from './store.ts';

interface HandedIn {
  stage: HTMLElement;
  directory: BankDirectory;
  seed: string;
  /** When the test was begun, milliseconds. */
  begun: number;
  /** What stands in the fields, by question. */
  values: RunningTest['answers'];
  sheet: readonly (Answered & { question: LoadedQuestion })[];
  onAgain: () => void;
}

/** Grades a test, remembers it, and shows points, results by module, lessons to read again and each question. */
export function showTestResult({
  stage,
  directory,
  seed,
  begun,
  values,
  sheet,
  onAgain,
}: HandedIn): void {
  const result = gradeSheet(sheet);
  endTest();
  changeProgress((progress) => withResult(progress, sheet, result, seed));
  const of = sheet.length;
  const pass = (TEST_PASS / TEST_QUESTIONS) * of;
  const verdict = result.total >= pass ? strings.passed : strings.notPassed;
  const seconds = Math.round((Date.now() - begun) / 1000);
  const heading = element('h2', strings.result(formatPoints(result.total), of), { tabindex: '-1' });
  const reviewed = sheet.map(({ question, answer }, at) => {
    const form = drawQuestion(question, seed, at + 1);
    restoreValues(form, values[question.id] ?? []);
    showGrade(form, grade(question, answer ?? emptyAnswer(question)));
    return form;
  });
  stage.replaceChildren(
    heading,
    element('p', verdict(formatPoints(pass))),
    element('p', strings.time(Math.floor(seconds / 60), String(seconds % 60).padStart(2, '0'))),
    element('p', strings.seed(seed), { class: 'muted' }),
    moduleTable(directory, result),
    ...lessonsToRead(directory, result.readAgain),
    button(strings.again, onAgain, 'primary'),
    element('h2', strings.review),
    ...reviewed,
  );
  heading.focus();
}

/** Progress with the test and with a card for each question. */
function withResult(
  progress: Progress,
  sheet: HandedIn['sheet'],
  { points, total, modules }: SheetGrade,
  seed: string,
): Progress {
  const day = today();
  const cards = { ...progress.cards };
  sheet.forEach(({ question: { id, stem } }, at) => {
    cards[id] = { ...nextCard(cards[id], points[at] === 1, day), stem: stemMark(stem) };
  });
  return withTest(
    { ...progress, cards },
    { seed, day, points: total, questions: sheet.length, modules },
  );
}

function moduleTable({ modules }: BankDirectory, result: SheetGrade): HTMLElement {
  const table = element('table');
  table.append(element('caption', strings.byModule));
  const head = table.createTHead().insertRow();
  head.append(
    element('th', strings.module, { scope: 'col' }),
    element('th', strings.points, { scope: 'col' }),
  );
  const body = table.createTBody();
  for (const { slug, title } of modules) {
    const [points, questions] = result.modules[slug] ?? [];
    if (points === undefined) continue;
    const row = body.insertRow();
    row.append(element('th', title, { scope: 'row' }));
    row.append(element('td', `${formatPoints(points)}/${questions}`));
  }
  return table;
}

function lessonsToRead({ lessons }: BankDirectory, slugs: readonly string[]): HTMLElement[] {
  const list = element('ul');
  for (const slug of slugs) {
    const [title, address] = lessons[slug] ?? [];
    if (!title || !address) continue;
    const item = element('li');
    item.append(element('a', title, { href: address }));
    list.append(item);
  }
  const heading = element('h3', strings.readAgain);
  return list.children.length > 0 ? [heading, list] : [heading, element('p', strings.nothing)];
}

function emptyAnswer({ kind }: LoadedQuestion) {
  if (kind === 'order') return { order: [] };
  if (kind === 'match') return { pairs: [] };
  return kind === 'fill' ? { typed: '' } : { picked: [] };
}
