import { vietnamMoment } from '../../src/lib/party/dates.ts';
import { parseVietnameseDate } from '../../src/lib/party/read-date.ts';
import { fold } from '../../src/lib/vietnamese/fold.ts';
import { normalizeLine } from '../../src/lib/vietnamese/normalize.ts';
import { spelledOut } from './machine-moment.ts';

/** A moment by Viet Nam's clock, as entries hold it: 2026-10-03T09:25:00+07:00. */
export type Moment = string;

const VIETNAM_MINUTES = 7 * 60;
/** The hour of an article that says only its day. */
const HOUR_OF_A_DAY = '08:00:00';
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH = `(${MONTHS.join('|')})[a-z]*`;
/** 2026-10-03, 2026/10/03 */
const YEAR_FIRST = /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/;
/** 3 Oct 2026, 03-Oct-26 (RFC 822, RFC 850) */
const DAY_MONTH = new RegExp(
  String.raw`(?<!\d)(\d{1,2})[\s-]+${MONTH}\.?,?[\s-]+(\d{4}|\d{2})(?!\d)`,
);
/** October 3, 2026 */
const MONTH_DAY = new RegExp(
  String.raw`(?<![a-z])${MONTH}\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)`,
);
const FIGURES = /(?<!\d)(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*\2\s*(\d{4})(?!\d)/;
const CLOCK =
  /(?<![\d:])(\d{1,2})\s*(?::|h|gio)\s*(?:(\d{1,2})(?!\d))?(?:\s*(?::|phut)\s*(\d{1,2})?)?(?:\.\d+)?(?:\s*(am|pm|sa|ch)(?![a-z]))?/;
/** A distance from UTC: +0700, +07:00, GMT+7, (UTC+7). */
const OFFSET = /(?:gmt|utc|(?<=\d)|(?<=[\s\d]))\s*([+-])(\d{1,2})(?::?(\d{2}))?\)?\s*$/;
/** Zones by name, as RFC 822 and servers elsewhere write them, in minutes from UTC. */
const ZONES: Record<string, number> = {
  ...{ z: 0, ut: 0, utc: 0, gmt: 0, bst: 60, cet: 60, cest: 120, ict: 420, sgt: 480, jst: 540 },
  ...{ est: -300, edt: -240, cst: -360, cdt: -300, mst: -420, mdt: -360, pst: -480, pdt: -420 },
};
const ZONE = new RegExp(String.raw`(?<=\d)\s*(${Object.keys(ZONES).join('|')})\)?\s*$`);
/** No portal is older: an earlier year stands for a date that nobody set. */
const FIRST_YEAR = 1990;
/** Words that only Vietnamese dates have: then the day comes first. */
const VIETNAMESE = /(?:thu|ngay|chu nhat|cn)(?![a-z])|(?<![a-z])(?:sa|ch)(?![a-z])/;

/**
 * A moment as portals and feeds write it: the shapes of the large Vietnamese papers, RFC 822, ISO 8601, and
 * the month-first one of .NET in English ("10/2/2026 9:25:00 AM"). Without a zone it is Viet Nam's, wherever
 * the server stands; a day without an hour is taken as eight in the morning.
 * @returns null for a text without a whole date, or with one that does not exist
 */
export function readMoment(value: string): Moment | null {
  const text = spelledOut(fold(normalizeLine(value)).trim());
  const found = readDate(text);
  if (found === null || Number(found.day.slice(0, 4)) < FIRST_YEAR) return null;
  const time = readClock(text.replace(found.printed, ' '));
  if (time === null) return `${found.day}T${HOUR_OF_A_DAY}+07:00`;
  const local = `${found.day}T${time}`;
  const offset = offsetOf(text);
  if (offset === VIETNAM_MINUTES && !time.startsWith('24')) return `${local}+07:00`;
  const utc = Date.parse(`${local}Z`) - offset * 60_000;
  return Number.isNaN(utc) ? null : vietnamMoment(new Date(utc));
}

/** The first date in a text, with the piece it was read from. */
function readDate(text: string): { day: string; printed: string } | null {
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return dayOf(yearFirst[0], yearFirst[3], yearFirst[2], yearFirst[1]);
  const named = DAY_MONTH.exec(text);
  if (named) return dayOf(named[0], named[1], monthOf(named[2]), longYear(named[3] ?? ''));
  const american = MONTH_DAY.exec(text);
  if (american) return dayOf(american[0], american[2], monthOf(american[1]), american[3]);
  const figures = FIGURES.exec(text);
  if (figures) {
    const [printed, first, , second, year] = figures;
    const [day, month] = isMonthFirst(text, first ?? '', second ?? '')
      ? [second, first]
      : [first, second];
    return dayOf(printed, day, month, year);
  }
  const day = parseVietnameseDate(text);
  const printed = /\d{1,2}\s*thang\s.*?\d{4}/.exec(text)?.[0] ?? '';
  return day === null ? null : { day, printed };
}

/**
 * Whether the month stands first: AM or PM in an English text that pads nothing with a zero, as .NET prints
 * it; a number above twelve decides before that.
 */
function isMonthFirst(text: string, first: string, second: string): boolean {
  if (Number(first) > 12) return false;
  if (Number(second) > 12) return true;
  const isEnglish = /\d\s*(?:am|pm)(?![a-z])/.test(text) && !VIETNAMESE.test(text);
  return isEnglish && !first.startsWith('0') && !second.startsWith('0') && !/gmt/.test(text);
}

function dayOf(printed: string, day = '', month = '', year = '') {
  const whole = parseVietnameseDate(`${day}/${month}/${year}`);
  return whole === null ? null : { day: whole, printed };
}

function monthOf(name = ''): string {
  return String(MONTHS.indexOf(name.slice(0, 3)) + 1);
}

function longYear(year: string): string {
  return year.length === 2 ? `20${year}` : year;
}

/** The time of day as HH:MM:SS; null for none. */
function readClock(text: string): string | null {
  const found = CLOCK.exec(text.replace(/(?:gmt|utc)\s*[+-]\s*\d{1,2}(?::\d{2})?/, ' '));
  if (!found) return null;
  const [, hours = '', minutes = '00', seconds = '00', half = ''] = found;
  const isAfternoon = half === 'pm' || half === 'ch';
  const isTwelve = Number(hours) === 12;
  const shift =
    isAfternoon && !isTwelve && Number(hours) < 12
      ? 12
      : half !== '' && !isAfternoon && isTwelve
        ? -12
        : 0;
  const hour = Number(hours) + shift;
  // ISO 8601 lets a day end at 24:00.
  const isEnd = hour === 24 && Number(minutes) === 0 && Number(seconds) === 0;
  if ((hour > 23 && !isEnd) || Number(minutes) > 59 || Number(seconds) > 59) return null;
  return [hour, minutes, seconds].map((part) => String(part).padStart(2, '0')).join(':');
}

/** Minutes from UTC; Viet Nam's where nothing is said. */
function offsetOf(text: string): number {
  const found = OFFSET.exec(text);
  if (found && !/\d{4}-\d{1,2}-\d{1,2}$/.test(text)) {
    const [, sign, hours, minutes = '0'] = found;
    return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  }
  return ZONES[ZONE.exec(text)?.[1] ?? ''] ?? VIETNAM_MINUTES;
}
