import type { HTMLElement } from 'node-html-parser';
import { type CalendarDate, vietnamDate } from '../../src/lib/party/dates.ts';
import { parseVietnameseDate } from '../../src/lib/party/read-date.ts';

const MACHINE_DATES = [
  ['meta[property="article:published_time"]', 'content'],
  ['meta[name=pubdate]', 'content'],
  ['meta[itemprop=datePublished]', 'content'],
  ['time[datetime]', 'datetime'],
  ['[itemprop=datePublished]', 'content'],
] as const;
const SHOWN_DATES =
  '.publish-date,.post-date,.article-date,.date,[class*=date],[class*=ngay],.time,[class*=time]';
/** An element with a longer text is no date, whatever its class is called. */
const MAX_DATE_TEXT = 120;

/** The day a page states for machines. */
export function statedDay(page: HTMLElement): CalendarDate | null {
  for (const [place, attribute] of MACHINE_DATES) {
    const day = readDay(page.querySelector(place)?.getAttribute(attribute) ?? '');
    if (day) return day;
  }
  return null;
}

/** The day a page shows beside its article. @param page without what is around the article: its head may show today */
export function shownDay(page: HTMLElement): CalendarDate | null {
  for (const node of page.querySelectorAll(SHOWN_DATES)) {
    if (node.textContent.length > MAX_DATE_TEXT) continue;
    const day = parseVietnameseDate(node.textContent);
    if (day) return day;
  }
  return null;
}

/**
 * A day as portals write it: day before month as Vietnamese does, RFC 822 or ISO 8601.
 * @returns null for an empty or unreadable text
 */
export function readDay(value: string): CalendarDate | null {
  if (value.trim() === '') return null;
  if (!/\d[T ]\d\d:\d\d.*(?:Z|[+-]\d\d:?\d\d)$/.test(value.trim())) {
    const day = parseVietnameseDate(value);
    if (day) return day;
  }
  const moment = new Date(value);
  return Number.isNaN(moment.getTime()) ? null : vietnamDate(moment);
}
