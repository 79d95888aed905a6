import { fold } from '../vietnamese/fold.ts';
import { normalizeLine } from '../vietnamese/normalize.ts';
import { type CalendarDate, toCalendarDate } from './dates.ts';

/** Numbers of months by their names in folded letters. */
export const MONTH_NAMES: Record<string, number> = {
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
