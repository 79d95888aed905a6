import { dateFormFaults } from '../../lib/party/date-form.ts';
import { monthNumber, writtenDate } from '../../lib/party/date-writing.ts';
import { isCalendarDate } from '../../lib/party/dates.ts';
import { normalizeLine } from '../../lib/vietnamese/normalize.ts';
import { findingsAt, type Rule } from '../finding.ts';
import { measures } from '../measures.ts';
import { checkSetting } from '../setting-checks.ts';

const BLANK_DAY = /ngày\s*(?:[.…_\s]*)\s*tháng/iu;

/** Place and day. */
export const dateRule: Rule = ({ date, side }) => {
  const { add, list } = findingsAt('date');
  const text = normalizeLine(date.map((line) => line.text).join(' '));
  if (text === '') {
    add('dateMissing');
    return list;
  }
  checkSetting(add, date, { size: measures[side].date, isItalic: true, isBold: false });
  const written = writtenDate(text);
  if (!written) {
    add(
      BLANK_DAY.test(text) ? 'dayBlank' : 'dateUnreadable',
      text,
      '',
      BLANK_DAY.test(text) ? 'doubt' : 'fault',
    );
    return list;
  }
  const day = [written.year, monthNumber(written.month), Number(written.day)];
  const iso = day.map((part) => String(part).padStart(2, '0')).join('-');
  if (written.year.length === 4 && !isCalendarDate(iso)) add('dayImpossible', text);
  for (const code of dateFormFaults(written, 'dateline', true)) add(code, text);
  return list;
};
