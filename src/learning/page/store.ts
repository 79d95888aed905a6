import { vietnamDate } from '../../lib/party/dates.ts';
import { DEVICE_KEYS } from '../../lib/stored-data.ts';
import { emptyProgress, type Progress, readProgress, writeProgress } from '../progress.ts';

/** The one place in the browser where progress stands. */
const KEY = DEVICE_KEYS.progress;
/** Progress that could not be read. */
const UNREAD_KEY = DEVICE_KEYS.unreadProgress;

/** Today in Viet Nam, YYYY-MM-DD. */
export function today(): string {
  return vietnamDate(new Date());
}

/** What this device remembers; empty where nothing, or nothing whole, is stored. */
export function storedProgress(): Progress {
  try {
    return readProgress(localStorage.getItem(KEY) ?? '') ?? emptyProgress();
  } catch {
    return emptyProgress();
  }
}

/**
 * Changes what this device remembers; other tabs' changes since the page was opened are kept.
 * @returns whether it was stored: a full or private browser refuses
 */
export function changeProgress(change: (progress: Progress) => Progress): boolean {
  const changed = change(storedProgress());
  try {
    const before = localStorage.getItem(KEY);
    // What this version cannot read, another may: it is put aside, never written over.
    if (before !== null && !readProgress(before)) localStorage.setItem(UNREAD_KEY, before);
    localStorage.setItem(KEY, writeProgress(changed));
  } catch {
    return false;
  }
  askToPersist();
  return true;
}

/** Takes every trace of progress off this device. */
export function eraseProgress(): void {
  localStorage.removeItem(KEY);
  localStorage.removeItem(UNREAD_KEY);
}

/** Asks the browser, once a page, not to clear the store when the device is full. */
function askToPersist(): void {
  if (asked) return;
  asked = true;
  navigator.storage?.persist?.().catch(() => {});
}
let asked = false;
