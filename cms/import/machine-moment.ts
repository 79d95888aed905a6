const MONTH = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
/** Seconds or thousandths since 1970, bare or as .NET writes them: "/Date(1791045000000)/". */
const EPOCH = /^(?:\/?date\()?(\d{10}|\d{13})(?:[+-]\d{4})?(?:\)\/?)?$/;
/** 20261003, 20261003T233000+0700, 202610032330 */
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:[t ]?(\d{2})(\d{2})(\d{2})?)?\s*(z|[+-]\d{2}:?\d{2})?$/;
/** Sat Oct 03 23:30:00 ICT 2026: how C and Java print a moment. */
const YEAR_LAST = new RegExp(
  String.raw`^(?:[a-z]{3},? )?(${MONTH}) +(\d{1,2}) (\d{1,2}:\d{2}(?::\d{2})?)( [a-z]{2,4}|)(?: [+-]\d{4})? (\d{4})$`,
);
/** "3 Thg 10, 2026": how Windows and phones shorten a Vietnamese month. */
const SHORT_MONTH = /(?<!\d)(\d{1,2})\s*thg\.?\s*(\d{1,2}),?\s*(\d{4})(?!\d)/;

/** A moment as machines shorten it, in one of the shapes that people read too; any other text as it is. */
export function spelledOut(text: string): string {
  const epoch = EPOCH.exec(text)?.[1];
  if (epoch) return new Date(Number(epoch.padEnd(13, '0'))).toISOString().toLowerCase();
  const compact = COMPACT.exec(text);
  if (compact) {
    const [, year, month, day, hour, minute, second = '00', zone = ''] = compact;
    return `${year}-${month}-${day}${hour ? `t${hour}:${minute}:${second}${zone}` : ''}`;
  }
  return text.replace(YEAR_LAST, '$2 $1 $5 $3$4').replace(SHORT_MONTH, '$1/$2/$3');
}
