import { paperStrings as strings } from '../../i18n/learning/paper-strings.ts';
import { practiceStrings } from '../../i18n/learning/practice-strings.ts';
import { paperQuestion } from '../paper-question.ts';
import { drawSheet, shownOrder } from '../sheet.ts';
import { directoryOnPage, type LoadedQuestion, loadQuestions } from './bank.ts';
import { element } from './elements.ts';
import { failedLine } from './failed-line.ts';

const VERSIONS = 'ABCDEFGH';

/** Starts the page on which a trainer makes printed tests: n versions of one set, answer sheets, the key apart. */
export function startPapersPage(root: HTMLElement): void {
  const form = root.querySelector('form');
  const out = root.querySelector<HTMLElement>('[data-papers]');
  if (!form || !out) return;
  const directory = directoryOnPage();
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void make();
  });

  async function make(): Promise<void> {
    if (!form || !out) return;
    const given = new FormData(form);
    const modules = given.getAll('module').map(String);
    const seed =
      String(given.get('seed') ?? '')
        .trim()
        .toUpperCase() || randomSeed();
    const count = Number(given.get('count'));
    const versions = Number(given.get('versions'));
    const chosen = directory.modules.filter(
      ({ slug }) => modules.length === 0 || modules.includes(slug),
    );
    out.replaceChildren(element('p', practiceStrings.loading, { role: 'status' }));
    let bank: LoadedQuestion[];
    try {
      bank = await loadQuestions(
        directory,
        chosen.flatMap(({ parts }) => parts.flat()),
      );
    } catch {
      out.replaceChildren(failedLine(() => void make()));
      return;
    }
    const set = drawSheet(bank, { seed, count });
    const papers = Array.from({ length: versions }, (_, at) =>
      version(set, seed, VERSIONS[at] ?? ''),
    );
    const message = [strings.seed(seed), ...(set.length < count ? [strings.few(set.length)] : [])];
    out.replaceChildren(
      element('p', message.join(' '), { role: 'status', class: 'no-print' }),
      ...papers.flatMap(({ sheet, answers }) => [sheet, answers]),
      keyTable(papers),
    );
  }
}

interface Paper {
  name: string;
  sheet: HTMLElement;
  answers: HTMLElement;
  key: string[];
}

/** One version: the same questions, in an order of its own, with options in an order of their own. */
function version(drawn: readonly LoadedQuestion[], seed: string, name: string): Paper {
  const own = `${seed}-${name}`;
  const questions = drawSheet(drawn, { seed: own, count: drawn.length });
  const asked = questions.map((question) => paperQuestion(question, shownOrder(question, own)));
  const sheet = element('section', '', { class: 'sheet' });
  const list = element('ol', '', { class: 'paper-questions' });
  for (const { html } of asked) {
    const item = element('li');
    // paperQuestion escapes every word of the bank.
    item.innerHTML = html;
    list.append(item);
  }
  sheet.append(element('h2', strings.heading(name)), element('p', strings.name), list);
  const answers = element('section', '', { class: 'sheet' });
  answers.append(
    element('h2', strings.sheetTitle(name)),
    element('p', strings.name),
    table(
      [strings.question, strings.answer],
      questions.map((_, at) => [String(at + 1), '']),
    ),
  );
  return { name, sheet, answers, key: asked.map(({ key }) => key) };
}

function keyTable(papers: readonly Paper[]): HTMLElement {
  const section = element('section', '', { class: 'sheet' });
  const rows = (papers[0]?.key ?? []).map((_, at) => [
    String(at + 1),
    ...papers.map(({ key }) => key[at] ?? ''),
  ]);
  section.append(
    element('h2', strings.keyTitle),
    table([strings.question, ...papers.map(({ name }) => `${strings.version} ${name}`)], rows),
  );
  return section;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): HTMLTableElement {
  const made = element('table');
  made
    .createTHead()
    .insertRow()
    .append(...head.map((words) => element('th', words, { scope: 'col' })));
  const body = made.createTBody();
  for (const row of rows) body.insertRow().append(...row.map((words) => element('td', words)));
  return made;
}

function randomSeed(): string {
  return crypto.getRandomValues(new Uint32Array(1))[0]?.toString(36).toUpperCase() ?? '1';
}
