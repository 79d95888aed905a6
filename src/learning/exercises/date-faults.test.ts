import { describe, expect, it } from 'vitest';
import { type FaultRow, faultRows, testTable } from '../../../tests/helpers/exercise-faults.ts';
import { dateSentences } from '../../i18n/exercise-strings.ts';
import { type DateTask, judgeDate } from './judge-date.ts';

const cited: DateTask = { date: '2018-04-03', form: 'citation' };
const february: DateTask = { date: '2017-02-16', form: 'citation' };
const dateline: DateTask = { date: '2018-04-03', form: 'dateline', place: 'Xã Mẫu' };
const dates: readonly FaultRow<DateTask>[] = [
  ['dateEmpty', ['', ' ', '\t'], cited],
  ['dateUnreadable', ['hôm nay', '03/4', 'tháng 4 năm 2018'], cited],
  ['dayMonthSwapped', ['04/3/2018', 'ngày 04/3/2018', ' 04/3/2018 '], cited],
  ['dayWrong', ['13/4/2018', '30/4/2018', '02/4/2018'], cited],
  ['monthWrong', ['03/5/2018', '03/02/2018', '03/12/2018'], cited],
  ['yearWrong', ['03/4/2017', '03/4/2081', '03/4/1918'], cited],
  ['yearFirst', ['2018-04-03', '2018/4/03', '2018.04.03'], cited],
  [
    'longInCitation',
    ['ngày 03 tháng 4 năm 2018', '03 tháng 4 năm 2018', 'Ngày 03 tháng 4 năm 2018'],
    cited,
  ],
  [
    'shortInDateline',
    ['Xã Mẫu, 03/4/2018', 'Xã Mẫu, ngày 03/4/2018', 'Xã Mẫu, 03-4-2018'],
    dateline,
  ],
  ['dayUnpadded', ['3/4/2018', 'ngày 3/4/2018', '3 / 4 / 2018'], cited],
  ['monthUnpadded', ['16/2/2017', 'ngày 16/2/2017', '16 / 2 / 2017'], february],
  ['monthPadded', ['03/04/2018', 'ngày 03/04/2018', '03 /04/ 2018'], cited],
  [
    'monthInWords',
    [
      'Xã Mẫu, ngày 03 tháng tư năm 2018',
      'Xã Mẫu, ngày 03 tháng Tư năm 2018',
      'Xã Mẫu, ngày 03 tháng bốn năm 2018',
    ],
    dateline,
  ],
  ['yearShort', ['03/4/18', 'ngày 03/4/18', '03 / 4 / 18'], cited],
  ['dateSigns', ['03-4-2018', '03.4.2018', '03 4 2018'], cited],
  [
    'placeMissing',
    ['ngày 03 tháng 4 năm 2018', 'Ngày 03 tháng 4 năm 2018', ', ngày 03 tháng 4 năm 2018'],
    dateline,
  ],
  [
    'placeWrong',
    [
      'Xã Khác, ngày 03 tháng 4 năm 2018',
      'Phường Mẫu, ngày 03 tháng 4 năm 2018',
      'Mẫu, ngày 03 tháng 4 năm 2018',
    ],
    dateline,
  ],
  [
    'commaMissing',
    [
      'Xã Mẫu ngày 03 tháng 4 năm 2018',
      'Xã Mẫu - ngày 03 tháng 4 năm 2018',
      'Xã Mẫu. ngày 03 tháng 4 năm 2018',
    ],
    dateline,
  ],
  [
    'dayWordMissing',
    ['Xã Mẫu, 03 tháng 4 năm 2018', 'Xã Mẫu,03 tháng 4 năm 2018', 'xã mẫu, 03 tháng 4 năm 2018'],
    dateline,
  ],
  [
    'yearWordMissing',
    [
      'Xã Mẫu, ngày 03 tháng 4/2018',
      'Xã Mẫu, ngày 03 tháng 4-2018',
      'Xã Mẫu, ngày 03 tháng 4, 2018',
    ],
    dateline,
  ],
  [
    'marksMissing',
    [
      'Xã Mẫu, ngay 03 thang 4 nam 2018',
      'Xa Mau, ngày 03 tháng 4 năm 2018',
      'Xã Mẫu, ngày 03 thang 4 năm 2018',
    ],
    dateline,
  ],
];

describe('a day', () => {
  it.each(faultRows(dates))('%j gets the reason %s and no other (%o)', (given, fault, task) => {
    expect(judgeDate(given, task)).toEqual({ right: false, faults: [fault] });
  });
  it.each([
    ['3-04-18', cited, ['dayUnpadded', 'monthPadded', 'yearShort', 'dateSigns']],
    [
      'ngay 3 thang 04 nam 2018',
      dateline,
      ['dayUnpadded', 'monthPadded', 'placeMissing', 'marksMissing'],
    ],
  ])('%s gets all its reasons', (given, task, faults) => {
    expect(judgeDate(given, task as DateTask).faults).toEqual(faults);
  });
  testTable(dateSentences, dates);
});
