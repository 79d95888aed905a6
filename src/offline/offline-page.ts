import { offlineStrings as strings } from '../i18n/offline-strings.ts';
import { formatBytes } from '../lib/numbers.ts';
import type { PackList } from './pack.ts';
import { canSave, hasAnyPacks, offeredSet, removeSets, savedSet, saveSet } from './saved-set.ts';

/** Starts the page where a reader saves the site for offline use, renews or removes what is saved. */
export function startOfflinePage(root: HTMLElement): void {
  const base = root.dataset.base ?? '/';
  const status = root.querySelector<HTMLElement>('[role=status]');
  const save = root.querySelector<HTMLButtonElement>('[data-save]');
  const forget = root.querySelector<HTMLButtonElement>('[data-forget]');
  const progress = root.querySelector('progress');
  if (!status || !save || !forget || !progress) return;
  if (!canSave()) {
    status.textContent = strings.cannot;
    return;
  }
  save.addEventListener('click', () => run(load));
  forget.addEventListener('click', () => run(remove));
  void show();

  async function run(job: () => Promise<void>): Promise<void> {
    if (!save || !forget || !progress || !status) return;
    save.disabled = true;
    forget.disabled = true;
    try {
      await job();
      await show();
    } catch {
      status.textContent = strings.failed;
    }
    progress.hidden = true;
    save.disabled = false;
    forget.disabled = false;
  }

  async function load(): Promise<void> {
    if (!progress || !status) return;
    const list = await offeredSet(base);
    progress.hidden = false;
    progress.max = total(list);
    progress.value = 0;
    status.textContent = strings.saving;
    await saveSet(base, list, (bytes) => {
      progress.value = bytes;
    });
  }

  async function remove(): Promise<void> {
    await removeSets(base);
  }

  async function show(): Promise<void> {
    if (!save || !forget || !status) return;
    const saved = await savedSet(base);
    const offered = await offeredSet(base).catch(() => null);
    const isOld = saved !== null && offered !== null && offered.version !== saved.version;
    forget.hidden = saved === null && !(await hasAnyPacks(base));
    save.hidden = offered === null || (saved !== null && !isOld);
    if (offered)
      save.textContent = saved
        ? strings.renew
        : strings.save(formatBytes(total(offered)), offered.pages);
    if (saved) status.textContent = isOld ? strings.outdated : strings.saved(saved.pages);
    else status.textContent = offered ? strings.notSaved : strings.offline;
  }
}

function total(list: PackList): number {
  return list.packs.reduce((sum, { bytes }) => sum + bytes, 0);
}
