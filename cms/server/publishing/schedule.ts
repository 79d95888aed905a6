import { vietnamDate } from '../../../src/lib/party/dates.ts';
import type { IndexedEntry } from '../store/entry-index.ts';

/** A release dated this far ahead was built under a wrong clock. */
const CLOCK_TOLERANCE_MS = 5 * 60_000;

/** Whether a site was built under a clock that was ahead of the present one. */
export function isOfLaterMoment(builtAt: Date, now: Date): boolean {
  return builtAt.getTime() > now.getTime() + CLOCK_TOLERANCE_MS;
}

/**
 * Whether a site built at one moment shows the wrong things at another: an item's hour has come, or
 * a new day has begun in Viet Nam (expiries, validity and units change by the day).
 */
export function isOutdated(entries: Iterable<IndexedEntry>, builtAt: Date, now: Date): boolean {
  if (vietnamDate(builtAt) !== vietnamDate(now)) return true;
  if (isOfLaterMoment(builtAt, now)) return true;
  for (const { data } of entries) {
    const moment = momentOf(data.date);
    if (moment !== null && moment > builtAt.getTime() && moment <= now.getTime()) return true;
  }
  return false;
}

/** The moment an entry's date stands for, milliseconds since 1970; null when it has none. */
export function momentOf(value: unknown): number | null {
  const date = value instanceof Date ? value : typeof value === 'string' ? new Date(value) : null;
  return date && !Number.isNaN(date.getTime()) ? date.getTime() : null;
}
