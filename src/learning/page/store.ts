import { vietnamDate } from '../../lib/party/dates.ts';
import { emptyProgress, type Progress, readProgress, writeProgress } from '../progress.ts';

/** The one place in the browser where progress stands. */
const KEY = 'hoc-tap';

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
  try {
    localStorage.setItem(KEY, writeProgress(change(storedProgress())));
  } catch {
    return false;
  }
  askToPersist();
  return true;
}

/** Takes every trace of progress off this device. */
export function eraseProgress(): void {
  localStorage.removeItem(KEY);
}

/** Asks the browser, once a page, not to clear the store when the device is full. */
function askToPersist(): void {
  if (asked) return;
  asked = true;
  navigator.storage?.persist?.().catch(() => {});
}
let asked = false;
