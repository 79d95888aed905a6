import { offlineStrings as strings } from '../i18n/offline-strings.ts';
import { formatBytes } from '../lib/numbers.ts';
import type { PackList, PackSet } from './pack.ts';
import {
  canSave,
  hasAnyPacks,
  offeredSet,
  removeNews,
  removeSets,
  savedSet,
  saveSet,
} from './saved-set.ts';

/** Starts the page where a reader saves the site for offline use, renews or removes what is saved. */
export function startOfflinePage(root: HTMLElement): void {
  const base = root.dataset.base ?? '/';
  const find = <T extends HTMLElement>(selector: string) => root.querySelector<T>(selector) as T;
  const status = find('[role=status]');
  const save = find<HTMLButtonElement>('[data-save]');
  const forget = find<HTMLButtonElement>('[data-forget]');
  const progress = find<HTMLProgressElement>('progress');
  const choice = find<HTMLInputElement>('[data-news]');
  const choiceLine = find('[data-news-line]');
  if (!canSave()) {
    status.textContent = strings.cannot;
    return;
  }
  save.addEventListener('click', () => run(load));
  forget.addEventListener('click', () => run(() => removeSets(base)));
  choice.addEventListener('change', () => void show());
  void savedSet(base, 'news').then((news) => {
    choice.checked = news !== null;
    return show();
  });

  async function run(job: () => Promise<void>): Promise<void> {
    const controls = [save, forget, choice];
    for (const control of controls) control.disabled = true;
    try {
      await job();
      await show();
    } catch {
      status.textContent = strings.failed;
    }
    progress.hidden = true;
    for (const control of controls) control.disabled = false;
  }

  async function load(): Promise<void> {
    const list = await offeredSet(base);
    progress.hidden = false;
    progress.max = total(chosen(list));
    progress.value = 0;
    status.textContent = strings.saving;
    await saveSet(base, 'site', list, (bytes) => {
      progress.value = bytes;
    });
    if (!choice.checked) return removeNews(base);
    await saveSet(base, 'news', list.news, (bytes) => {
      progress.value = total([list]) + bytes;
    });
  }

  function chosen(list: PackList): PackSet[] {
    return choice.checked ? [list, list.news] : [list];
  }

  async function show(): Promise<void> {
    const saved = await savedSet(base, 'site');
    const news = await savedSet(base, 'news');
    const offered = await offeredSet(base).catch(() => null);
    const isOld =
      offered !== null &&
      (offered.version !== saved?.version ||
        (news !== null && offered.news.version !== news.version));
    const isChanged = offered !== null && choice.checked !== (news !== null);
    forget.hidden = saved === null && !(await hasAnyPacks(base));
    save.hidden = offered === null || (saved !== null && !isOld && !isChanged);
    choiceLine.hidden = offered === null || offered.news.pages === 0;
    if (offered) {
      const sets = chosen(offered);
      save.textContent = saved
        ? strings.renew
        : strings.save(formatBytes(total(sets)), pagesOf(sets));
      const size = formatBytes(total([offered.news]));
      find('[data-news-label]').textContent = strings.news(offered.news.pages - 1, size);
    }
    const sets = [saved, news].filter((set) => set !== null);
    if (saved) status.textContent = isOld ? strings.outdated : strings.saved(pagesOf(sets));
    else status.textContent = offered ? strings.notSaved : strings.offline;
  }
}

function total(sets: readonly PackSet[]): number {
  return sets.flatMap(({ packs }) => packs).reduce((sum, { bytes }) => sum + bytes, 0);
}

function pagesOf(sets: readonly PackSet[]): number {
  return sets.reduce((sum, { pages }) => sum + pages, 0);
}
