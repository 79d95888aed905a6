import { formatClock, isCalendarDate, vietnamDate } from '../../../src/lib/party/dates.ts';

/** Viet Nam has one time zone and no summer time. */
const OFFSET = '+07:00';

/** "5/9/26", "05.09.2026", "05-09-2026" as 2026-09-05; null when it is no day of the calendar. */
export function readDay(text: string): string | null {
  const match = /^\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4}|\d{2})\s*$/.exec(text);
  if (!match) return null;
  const [, day = '', month = '', year = ''] = match;
  const iso = `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDate(iso) ? iso : null;
}

/** "8:30", "8h30", "8 giờ 30" as 08:30; null when it is no time. An hour alone is taken as full. */
export function readTime(text: string): string | null {
  const match = /^\s*(\d{1,2})\s*(?:[:hg.]|giờ)?\s*(\d{1,2})?\s*(?:phút)?\s*$/iu.exec(text);
  if (!match) return null;
  const [, hour = '', minute = '0'] = match;
  if (Number(hour) > 23 || Number(minute) > 59) return null;
  return `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`;
}

/** Day and time as an entry keeps a moment: 2026-09-05T08:30:00+07:00 */
export function momentOf(day: string, time: string): string {
  return `${day}T${time}:00${OFFSET}`;
}

/** A stored day or moment as an office writes it, by Viet Nam's clock; '' when it is neither. */
export function showMoment(value: unknown): { day: string; time: string } {
  const text = value instanceof Date ? value.toISOString() : String(value ?? '');
  if (isCalendarDate(text)) return { day: dayMonthYear(text), time: '' };
  const moment = new Date(text);
  if (Number.isNaN(moment.getTime()) || !/^\d{4}-/.test(text)) return { day: '', time: '' };
  return { day: dayMonthYear(vietnamDate(moment)), time: formatClock(moment) };
}

function dayMonthYear(iso: string): string {
  return iso.split('-').reverse().join('/');
}
