import type { FaultCode } from '../../i18n/exercise-strings.ts';
import { dateFormFaults, isSamePlace, placeIn } from '../../lib/party/date-form.ts';
import { type DateForm, monthNumber, writtenDate } from '../../lib/party/date-writing.ts';
import type { CalendarDate } from '../../lib/party/dates.ts';
import { fold } from '../../lib/vietnamese/fold.ts';
import { type Verdict, verdictOf } from './verdict.ts';

/** A day to be written, and where. */
export interface DateTask {
  date: CalendarDate;
  form: DateForm;
  /** The place before the day; only on the line of place and day. */
  place?: string | undefined;
}

/**
 * Judges a day that somebody wrote: in a citation (03/4/2018, also with "ngày" before it), or on the line of
 * place and day (Xã Mẫu, ngày 03 tháng 4 năm 2018).
 */
export function judgeDate(typed: string, { date, form, place = '' }: DateTask): Verdict {
  if (typed.trim() === '') return verdictOf(['dateEmpty']);
  const given = writtenDate(typed);
  if (!given) return verdictOf(['dateUnreadable']);
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const written = { day: Number(given.day), month: monthNumber(given.month) };
  const isSwapped = written.day === month && written.month === day && day !== month;
  const faults: FaultCode[] = [...dateFormFaults(given, form, place !== '')];
  if (isSwapped) faults.push('dayMonthSwapped');
  else if (written.day !== day) faults.push('dayWrong');
  if (!isSwapped && written.month !== month) faults.push('monthWrong');
  if (given.year !== String(year) && given.year !== String(year).slice(2)) faults.push('yearWrong');
  const writtenPlace = placeIn(given.before);
  if (
    form === 'dateline' &&
    place !== '' &&
    writtenPlace !== '' &&
    !isSamePlace(writtenPlace, place)
  )
    faults.push(fold(writtenPlace) === fold(place) ? 'marksMissing' : 'placeWrong');
  return verdictOf(faults);
}
