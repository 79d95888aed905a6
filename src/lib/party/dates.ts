/** A calendar day without time zone, `YYYY-MM-DD` (ISO 8601). */
export type CalendarDate = string;

/** Stands for "never" in comparisons of dates. */
export const LAST_DAY: CalendarDate = '9999-12-31';

/** Viet Nam has one time zone, UTC+7, and no summer time. */
const VIETNAM_MS = 7 * 3_600_000;

/** Whether the text is a day that exists, written YYYY-MM-DD. */
export function isCalendarDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  return toCalendarDate(Number(match[3]), Number(match[2]), Number(match[1])) === text;
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

/** Day and month alone, for a day of these weeks: "04/12". */
export function formatDayAndMonth(date: CalendarDate): string {
  return formatPartyDate(date).slice(0, -5);
}

/** The day of the week of a day: 0 for Sunday, as JavaScript counts. */
export function weekdayOf(date: CalendarDate): 0 | 1 | 2 | 3 | 4 | 5 | 6 {
  return new Date(`${date}T00:00:00Z`).getUTCDay() as 0 | 1 | 2 | 3 | 4 | 5 | 6;
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

/** The moment a day begins in Viet Nam. */
export function startOfDay(day: CalendarDate): Date {
  return new Date(`${day}T00:00:00+07:00`);
}

/** A moment by Viet Nam's clock, as entries hold it: 2026-09-05T08:30:00+07:00. */
export function vietnamMoment(moment: Date): string {
  const local = new Date(moment.getTime() + VIETNAM_MS).toISOString().slice(0, 19);
  return `${local}+07:00`;
}

/** The time of day in Viet Nam at a moment: "08:30". */
export function formatClock(moment: Date): string {
  return vietnamMoment(moment).slice(11, 16);
}

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = [
  ...['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun'],
  ...['Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
];

/** A moment as RSS writes it (RFC 822), by Viet Nam's clock: "Fri, 09 Jan 2026 08:30:00 +0700". */
export function formatFeedMoment(moment: Date): string {
  const [day = '', time = ''] = vietnamMoment(moment).slice(0, 19).split('T');
  const { day: date, month, year } = parts(day);
  return `${WEEKDAYS[weekdayOf(day)]}, ${pad(date)} ${MONTHS[month - 1]} ${year} ${time} +0700`;
}

/** Time and day as papers of the Party write the day: "08:30 03/4/2018". */
export function formatPartyMoment(moment: Date): string {
  return `${formatClock(moment)} ${formatPartyDate(vietnamDate(moment))}`;
}

const DAY_MS = 86_400_000;

/** The day a number of days after one. */
export function daysAfter(date: CalendarDate, days: number): CalendarDate {
  return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The day after one. */
export function dayAfter(date: CalendarDate): CalendarDate {
  return daysAfter(date, 1);
}

/** The day before one. */
export function dayBefore(date: CalendarDate): CalendarDate {
  return daysAfter(date, -1);
}

/** A day from its numbers; null for one that does not exist (30/02/2026). */
export function toCalendarDate(day: number, month: number, year: number): CalendarDate | null {
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
