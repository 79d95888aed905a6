import { fold } from '../vietnamese/fold.ts';
import { placeTones } from '../vietnamese/tone-placement.ts';
import { type DateForm, monthNumber, type WrittenDate } from './date-writing.ts';
import { type CalendarDate, formatLongDate, formatPartyDate } from './dates.ts';

/** What is wrong with the form of a day, whatever day it is. */
export type DateFormFault =
  | 'yearFirst'
  | 'longInCitation'
  | 'shortInDateline'
  | 'dayUnpadded'
  | 'monthPadded'
  | 'monthUnpadded'
  | 'monthInWords'
  | 'yearShort'
  | 'dateSigns'
  | 'dayWordMissing'
  | 'yearWordMissing'
  | 'marksMissing'
  | 'commaMissing'
  | 'placeMissing';

/**
 * Checks the form of a day: the day with two digits, January and February too, other months without a zero
 * (36-HD/VPTW: 03/4/2018, 06/02/2017, 30/5/2019); after the place, in words: "Xã Mẫu, ngày 03 tháng 4 năm 2018".
 * @param hasPlace whether the paper names a place before the day
 */
export function dateFormFaults(
  date: WrittenDate,
  form: DateForm,
  hasPlace = false,
): DateFormFault[] {
  const { month, before } = date;
  const isNamed = !/^\d+$/.test(month);
  const checks: readonly (readonly [DateFormFault, boolean])[] = [
    ['yearFirst', date.form === 'yearFirst'],
    ['longInCitation', form === 'citation' && date.form === 'words'],
    ['shortInDateline', form === 'dateline' && date.form === 'figures'],
    ['monthInWords', isNamed],
    ['dayUnpadded', date.day.length === 1],
    ['monthUnpadded', !isNamed && month.length === 1 && monthNumber(month) < 3],
    ['monthPadded', date.form !== 'yearFirst' && /^0[3-9]$/.test(month)],
    ['yearShort', date.year.length === 2],
    ['dateSigns', date.form === 'figures' && form === 'citation' && date.signs.join('') !== '//'],
    ['placeMissing', form === 'dateline' && hasPlace && placeIn(before) === ''],
  ];
  const found = checks.flatMap(([fault, holds]) => (holds ? [fault] : []));
  return form === 'dateline' && date.form === 'words' ? [...found, ...wordFaults(date)] : found;
}

/** A day as it is printed there: "03/4/2018", "Xã Mẫu, ngày 03 tháng 4 năm 2018". */
export function printDate(date: CalendarDate, form: DateForm, place = ''): string {
  if (form === 'citation') return formatPartyDate(date);
  return place === '' ? formatLongDate(date) : `${place}, ${formatLongDate(date)}`;
}

/** The place before a day: "Xã Mẫu, ngày" -> "Xã Mẫu". */
export function placeIn(before: string): string {
  return before
    .replace(/\s*(?:ngày|ngay)$/iu, '')
    .replace(/[\s,;.-]+$/u, '')
    .trim();
}

/** Whether two names are the same place: case, blanks and the side of the tone mark do not count. */
export function isSamePlace(left: string, right: string): boolean {
  const plain = (name: string) =>
    placeTones(name).toLocaleLowerCase('vi').replace(/\s+/g, ' ').trim();
  return plain(left) === plain(right);
}

/** The words of a date line: ngày, tháng, năm with their diacritics, a comma after the place. */
function wordFaults({ before, signs }: WrittenDate): DateFormFault[] {
  const [afterDay, afterMonth] = signs.map((sign) => sign.replace(/^,\s*/, '').toLowerCase());
  const word = /\p{L}+$/u.exec(before)?.[0].toLowerCase() ?? '';
  const isDayWord = fold(word) === 'ngay';
  const words = [
    ...(isDayWord ? [word] : []),
    afterDay ?? '',
    ...(fold(afterMonth ?? '') === 'nam' ? [afterMonth ?? ''] : []),
  ];
  const place = placeIn(before);
  return [
    ...(isDayWord ? [] : (['dayWordMissing'] as const)),
    ...(fold(afterMonth ?? '') === 'nam' ? [] : (['yearWordMissing'] as const)),
    ...(words.every((each) => ['ngày', 'tháng', 'năm'].includes(each))
      ? []
      : (['marksMissing'] as const)),
    ...(place !== '' && !/,\s*(?:ngày|ngay)?$/iu.test(before) ? (['commaMissing'] as const) : []),
  ];
}
