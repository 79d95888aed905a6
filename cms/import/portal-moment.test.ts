import { describe, expect, it } from 'vitest';
import { readMoment } from './portal-moment.ts';

const OCT = '2026-10-03T09:25:00+07:00';

describe('the moment of an article', () => {
  it.each([
    // As the large papers print it on their pages.
    ['Thứ bảy, 3/10/2026, 09:25 (GMT+7)', OCT],
    ['Thứ bảy, 03/10/2026 - 09:25', OCT],
    ['03/10/2026 09:25 GMT+7', OCT],
    ['Thứ Bảy, 03/10/2026, 09:25', OCT],
    ['Thứ 7, 09:25, 03/10/2026', OCT],
    ['03/10/2026 | 09:25', OCT],
    ['03-10-2026 - 09:25', OCT],
    ['Thứ Bảy, ngày 03/10/2026 09:25 AM (GMT+7)', OCT],
    ['09:25 03/10/2026', OCT],
    ['9h25 ngày 3/10/2026', OCT],
    ['9h25, 3.10.2026', OCT],
    ['09 giờ 25 phút, ngày 3 tháng 10 năm 2026', OCT],
    ['03 Tháng Mười 2026 9:25 SA', OCT],
    ['Cập nhật lúc 09:25, Thứ Bảy, 03/10/2026', OCT],
    ['03/10/2026 9:25:00 CH', '2026-10-03T21:25:00+07:00'],
    ['Chủ nhật, 04/10/2026 21:05', '2026-10-04T21:05:00+07:00'],
    // As machines write it.
    ['2026-10-03T09:25:00+07:00', OCT],
    ['2026-10-03T09:25:00.000+07:00', OCT],
    ['2026-10-03T02:25:00Z', OCT],
    ['2026-10-03T02:25:00.123Z', OCT],
    ['2026-10-03T09:25:00', OCT],
    ['2026-10-03 09:25:00', OCT],
    ['2026/10/03 09:25', OCT],
    ['Sat, 03 Oct 2026 09:25:00 +0700', OCT],
    ['Sat, 03 Oct 2026 09:25:00 GMT+7', OCT],
    ['Sat, 03 Oct 2026 02:25:00 GMT', OCT],
    ['Sat, 03 Oct 2026 09:25:00', OCT],
    ['Sat, 3 Oct 26 09:25 +0700', OCT],
    ['Saturday, 03-Oct-26 02:25:00 GMT', OCT],
    ['October 3, 2026 9:25 AM', OCT],
    ['Sat, 03 Oct 2026 22:25:00 -0400', '2026-10-04T09:25:00+07:00'],
    // Of .NET in English: the month first.
    ['10/3/2026 9:25:00 AM', OCT],
    ['10/2/2026 9:25:00 AM', '2026-10-02T09:25:00+07:00'],
    ['12/25/2026 8:00:00 PM', '2026-12-25T20:00:00+07:00'],
    ['12/25/2026 12:05:00 AM', '2026-12-25T00:05:00+07:00'],
    ['25/12/2026 8:00:00 PM', '2026-12-25T20:00:00+07:00'],
    ['03/10/2026 09:25 AM', OCT],
    ['Sat, 03 Oct 2026 09:25:00 AM +0700', OCT],
    ['2026-10-03T02:25Z', OCT],
    ['9:25:3 3/10/2026', '2026-10-03T09:25:03+07:00'],
    ['Fri, 02 Oct 2026 24:00:00 +0700', '2026-10-03T00:00:00+07:00'],
    ['Fri, 02 Oct 2026 22:25:00 EDT', OCT],
    ['Fri, 02 Oct 2026 18:25:00 PST', OCT],
    ['Sat, 03 Oct 2026 09:25:00 ICT', OCT],
    // As machines shorten it.
    ['Sat Oct 03 09:25:00 ICT 2026', OCT],
    ['Sat Oct  3 09:25:00 2026', OCT],
    ['Sat Oct 03 02:25:00 UTC 2026', OCT],
    ['20261003T092500+0700', OCT],
    ['20261003092500', OCT],
    ['1790994300', OCT],
    ['1790994300000', OCT],
    ['/Date(1790994300000)/', OCT],
    ['3 Thg 10, 2026 09:25', OCT],
    // A day alone.
    ['20261003', '2026-10-03T08:00:00+07:00'],
    ['03/10/2026', '2026-10-03T08:00:00+07:00'],
    ['03 Tháng Chín 2019', '2019-09-03T08:00:00+07:00'],
    ['ngày 3 tháng 10 năm 2026', '2026-10-03T08:00:00+07:00'],
    ['2026-10-03', '2026-10-03T08:00:00+07:00'],
    // None at all.
    ['', null],
    ['Sáng 17/7', null],
    ['30/02/2026', null],
    ['1/2026', null],
    ['1970-01-01T00:00:00Z', null],
    ['Mon, 01 Jan 0001 00:00:00 GMT', null],
  ])('%s', (text, moment) => expect(readMoment(text)).toBe(moment));

  it.each(['UTC', 'America/Los_Angeles', 'Asia/Tokyo'])('is the same on a server in %s', (zone) => {
    const before = process.env.TZ;
    process.env.TZ = zone;
    expect(readMoment('Sat, 03 Oct 2026 23:30:00')).toBe('2026-10-03T23:30:00+07:00');
    process.env.TZ = before;
  });
});
