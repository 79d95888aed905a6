import { fold } from '../vietnamese/fold.ts';
import { normalizeLine } from '../vietnamese/normalize.ts';

/** A calendar day without time zone, `YYYY-MM-DD` (ISO 8601). */
export type CalendarDate = string;

/** Stands for "never" in comparisons of dates. */
export const LAST_DAY: CalendarDate = '9999-12-31';

/** Viet Nam has one time zone, UTC+7, and no summer time. */
const VIETNAM_MS = 7 * 3_600_000;

const MONTH_NAMES: Record<string, number> = {
  gieng: 1,
  mot: 1,
  hai: 2,
  ba: 3,
  tu: 4,
  bon: 4,
  nam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
  muoi: 10,
  'muoi mot': 11,
  'muoi hai': 12,
  chap: 12,
};

/** Whether the text is a day that exists, written YYYY-MM-DD. */
export function isCalendarDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  return toCalendarDate(Number(match[3]), Number(match[2]), Number(match[1])) === text;
}

/**
 * Reads a day the ways Vietnamese papers write it: 03/4/2018, 18-5-2021, 24/03/2018 - 14:45,
 * "ngày 03 tháng 4 năm 2018", "03 Tháng Chín 2019", 2018-04-03.
 * @returns null when the text holds no whole date, or one that does not exist (30/02/2026)
 */
export function parseVietnameseDate(text: string): CalendarDate | null {
  const line = fold(normalizeLine(text));
  const iso = /(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(line);
  if (iso) return toCalendarDate(Number(iso[3]), Number(iso[2]), Number(iso[1]));
  const figures = /(?<!\d)(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})(?!\d)/.exec(line);
  if (figures) return toCalendarDate(Number(figures[1]), Number(figures[2]), Number(figures[3]));
  const words =
    /(?<!\d)(\d{1,2})\s*thang\s+(\d{1,2}|[a-z]+(?: (?:mot|hai))?)\s*,?\s*(?:nam\s+)?(\d{4})/.exec(
      line,
    );
  if (!words) return null;
  const month = Number(words[2]) || MONTH_NAMES[words[2] ?? ''];
  return month ? toCalendarDate(Number(words[1]), month, Number(words[3])) : null;
}

/**
 * A date as Party papers print it: day always two digits, January and February too, the other
 * months not padded: 03/4/2018, 06/02/2017, 30/5/2019 (36-HD/VPTW).
 */
export function formatPartyDate(date: CalendarDate): string {
  const { day, month, year } = parts(date);
  return `${pad(day)}/${month < 3 ? pad(month) : month}/${year}`;
}

/** The long form of official papers: "ngày 03 tháng 4 năm 2018". */
export function formatLongDate(date: CalendarDate): string {
  const { day, month, year } = parts(date);
  return `ngày ${pad(day)} tháng ${month < 3 ? pad(month) : month} năm ${year}`;
}

/** The calendar day in Viet Nam (UTC+7 all year) at a moment. */
export function vietnamDate(moment: Date): CalendarDate {
  const time = moment.getTime();
  // Thousands of entries are asked about one moment.
  if (time !== latest.time)
    latest = { time, day: new Date(time + VIETNAM_MS).toISOString().slice(0, 10) };
  return latest.day;
}

let latest = { time: Number.NaN, day: '' };

/** A moment by Viet Nam's clock, as entries hold it: 2026-09-05T08:30:00+07:00. */
export function vietnamMoment(moment: Date): string {
  const local = new Date(moment.getTime() + VIETNAM_MS).toISOString().slice(0, 19);
  return `${local}+07:00`;
}

/** The time of day in Viet Nam at a moment: "08:30". */
export function formatClock(moment: Date): string {
  return vietnamMoment(moment).slice(11, 16);
}

/** Time and day as papers of the Party write the day: "08:30 03/4/2018". */
export function formatPartyMoment(moment: Date): string {
  return `${formatClock(moment)} ${formatPartyDate(vietnamDate(moment))}`;
}

const DAY_MS = 86_400_000;

/** The day after one. */
export function dayAfter(date: CalendarDate): CalendarDate {
  return new Date(Date.parse(date) + DAY_MS).toISOString().slice(0, 10);
}

/** The day before one. */
export function dayBefore(date: CalendarDate): CalendarDate {
  return new Date(Date.parse(date) - DAY_MS).toISOString().slice(0, 10);
}

function toCalendarDate(day: number, month: number, year: number): CalendarDate | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists =
    year >= 1000 &&
    date.getUTCFullYear() === year &&
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
}

function parts(date: CalendarDate): { day: number; month: number; year: number } {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return { day, month, year };
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
