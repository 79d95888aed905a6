import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatClock,
  formatFeedMoment,
  formatLongDate,
  formatPartyDate,
  formatPartyMoment,
  isCalendarDate,
  vietnamDate,
  vietnamMoment,
} from './dates.ts';
import { parseVietnameseDate } from './read-date.ts';

describe('dates of Party papers', () => {
  it.each([
    ['2018-04-03', '03/4/2018', 'ngày 03 tháng 4 năm 2018'],
    ['2017-02-06', '06/02/2017', 'ngày 06 tháng 02 năm 2017'],
    ['2019-05-30', '30/5/2019', 'ngày 30 tháng 5 năm 2019'],
    ['2026-01-09', '09/01/2026', 'ngày 09 tháng 01 năm 2026'],
    ['2026-11-21', '21/11/2026', 'ngày 21 tháng 11 năm 2026'],
  ])('%s prints %s', (date, short, long) => {
    expect(formatPartyDate(date)).toBe(short);
    expect(formatLongDate(date)).toBe(long);
    expect(parseVietnameseDate(short)).toBe(date);
    expect(parseVietnameseDate(long)).toBe(date);
  });

  it.each([
    ['03 Tháng Chín 2019', '2019-09-03'],
    ['24/03/2018 - 14:45', '2018-03-24'],
    ['18-5-2021', '2021-05-18'],
    ['ngày 3 tháng mười hai năm 2025', '2025-12-03'],
    ['Sáng 17/7', null],
    ['30/02/2026', null],
    ['không có ngày', null],
  ])('reads %s', (text, expected) => expect(parseVietnameseDate(text)).toBe(expected));

  it('round-trips every day', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1930-02-03'), max: new Date('2099-12-31'), noInvalidDate: true }),
        (moment) => {
          const date = vietnamDate(moment);
          expect(isCalendarDate(date)).toBe(true);
          expect(parseVietnameseDate(formatPartyDate(date))).toBe(date);
          expect(parseVietnameseDate(formatLongDate(date))).toBe(date);
        },
      ),
    );
  });

  it('takes the day in Viet Nam, not in Greenwich', () => {
    expect(vietnamDate(new Date('2026-11-20T17:30:00Z'))).toBe('2026-11-21');
  });

  it.each([
    ['2026-11-20T17:05:09Z', '2026-11-21T00:05:09+07:00', '00:05 21/11/2026'],
    ['2026-04-03T01:30:00.900Z', '2026-04-03T08:30:00+07:00', '08:30 03/4/2026'],
    ['2025-12-31T16:59:59Z', '2025-12-31T23:59:59+07:00', '23:59 31/12/2025'],
  ])('%s by the clock of Viet Nam', (utc, stored, printed) => {
    const moment = new Date(utc);
    expect(vietnamMoment(moment)).toBe(stored);
    expect(formatPartyMoment(moment)).toBe(printed);
    expect(formatClock(moment)).toBe(printed.slice(0, 5));
  });
});

it.each([
  ['2026-01-08T17:00:00Z', 'Fri, 09 Jan 2026 00:00:00 +0700'],
  ['2026-12-31T18:30:05Z', 'Fri, 01 Jan 2027 01:30:05 +0700'],
])('a feed writes %s as %s', (moment, written) =>
  expect(formatFeedMoment(new Date(moment))).toBe(written),
);
