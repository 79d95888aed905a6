import { progressStrings as strings } from '../../i18n/learning/progress-strings.ts';
import { formatPoints } from '../../lib/numbers.ts';
import { formatPartyDate } from '../../lib/party/dates.ts';
import { isEmptyProgress, mergeProgress, readProgress, writeProgress } from '../progress.ts';
import { element } from './elements.ts';
import { changeProgress, eraseProgress, storedProgress, today } from './store.ts';

/** A question whose interval reached three weeks is remembered beyond the week it was learned in. */
const REMEMBERED_DAYS = 21;
/** Older browsers still read the address after the click. */
const REVOKE_MS = 10_000;
/** Results older than this without an export are worth a reminder. */
const REMIND_DAYS = 14;

/** Starts the page with what this device remembers: shown, saved to a file, brought back, erased. */
export function startResultsPage(root: HTMLElement): void {
  const status = root.querySelector<HTMLElement>('[data-status]');
  const saveFile = root.querySelector<HTMLElement>('[data-save]');
  const print = root.querySelector<HTMLElement>('[data-print]');
  const erase = root.querySelector<HTMLElement>('[data-erase]');
  const file = root.querySelector<HTMLInputElement>('input[type=file]');
  if (!status || !saveFile || !print || !erase || !file) return;
  saveFile.addEventListener('click', download);
  print.addEventListener('click', () => window.print());
  erase.addEventListener('click', () => {
    if (!window.confirm(strings.sure)) return;
    eraseProgress();
    show(strings.erased);
  });
  file.addEventListener('change', () => void bringBack());
  show('');

  function show(message: string): void {
    const progress = storedProgress();
    const isEmpty = isEmptyProgress(progress);
    for (const button of [saveFile, erase]) if (button) button.hidden = isEmpty;
    showModules(root, progress.lessons);
    showList(root, 'cards', isEmpty ? [] : cardLines());
    showList(
      root,
      'tests',
      progress.tests
        .toReversed()
        .map(({ day, points, questions }) =>
          strings.testLine(formatPartyDate(day), formatPoints(points), questions),
        ),
    );
    for (const place of root.querySelectorAll<HTMLElement>('[data-exercise]')) {
      const best = progress.exercises[place.dataset.exercise ?? ''];
      place.textContent = best ? strings.exerciseLine(best.right, best.total) : '–';
    }
    if (status)
      status.textContent = message || (isEmpty ? strings.none : reminder(progress.exported));
    void showPersistence(root, isEmpty);
  }

  function cardLines(): string[] {
    const inBank = new Set(root.dataset.questions?.split(' '));
    const cards = Object.entries(storedProgress().cards).flatMap(([id, card]) =>
      inBank.has(id) ? card : [],
    );
    const remembered = cards.filter(({ stability }) => stability >= REMEMBERED_DAYS).length;
    return [strings.cards(cards.length, inBank.size), strings.remembered(remembered)];
  }

  function download(): void {
    const day = today();
    changeProgress((progress) => ({ ...progress, exported: day }));
    const address = URL.createObjectURL(
      new Blob([writeProgress(storedProgress())], { type: 'application/json' }),
    );
    const link = element('a', '', { href: address, download: strings.file(day) });
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), REVOKE_MS);
    show(strings.exported(formatPartyDate(day)));
  }

  async function bringBack(): Promise<void> {
    const chosen = file?.files?.[0];
    if (!file || !chosen) return;
    const brought = readProgress(await chosen.text());
    file.value = '';
    if (!brought) {
      show(strings.damaged);
      return;
    }
    const isStored = changeProgress((own) => mergeProgress(own, brought));
    show(isStored ? strings.imported : strings.full);
  }
}

function reminder(exported: string | undefined): string {
  if (!exported) return strings.remind;
  const days = (Date.parse(today()) - Date.parse(exported)) / 86_400_000;
  const last = strings.exported(formatPartyDate(exported));
  return days > REMIND_DAYS ? `${last} ${strings.remind}` : last;
}

/** Fills the bars and numbers of lessons by module. */
function showModules(root: HTMLElement, lessons: Record<string, string>): void {
  for (const row of root.querySelectorAll<HTMLElement>('[data-lessons]')) {
    const slugs = (row.dataset.lessons ?? '').split(' ').filter(Boolean);
    const done = slugs.filter((slug) => lessons[slug]).length;
    const meter = row.querySelector('meter');
    const words = row.querySelector('[data-words]');
    if (meter) meter.value = done;
    if (words) words.textContent = strings.lessons(done, slugs.length);
  }
}

function showList(root: HTMLElement, name: string, lines: readonly string[]): void {
  const section = root.querySelector<HTMLElement>(`[data-list="${name}"]`);
  if (!section) return;
  section.hidden = lines.length === 0;
  section.querySelector('ul')?.replaceChildren(...lines.map((line) => element('li', line)));
}

async function showPersistence(root: HTMLElement, isEmpty: boolean): Promise<void> {
  const place = root.querySelector<HTMLElement>('[data-persistence]');
  if (!place) return;
  place.textContent = '';
  if (isEmpty) return;
  const isPersistent = await navigator.storage?.persisted?.().catch(() => false);
  place.textContent = isPersistent ? strings.persistent : strings.notPersistent;
}
