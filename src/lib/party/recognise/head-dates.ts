import { parseVietnameseDate } from '../read-date.ts';
import type { HeadLine } from './head-line.ts';
import { isBrokenDate, isDateLine, SYMBOL_LINE } from './line-shapes.ts';
import { isMotto, isOrnament } from './paper-line.ts';
import type { Title } from './title.ts';

/** A line of place and day, with the day it says; null for one left blank. */
export interface HeadDate {
  day: string | null;
  lines: readonly string[];
}

/** Lines of place and day; where some stand above the title, those below it are text. */
export function readDates(
  head: readonly HeadLine[],
  { title, symbolLine }: { title: Title | null; symbolLine: HeadLine | undefined },
  usedLines: Set<number>,
): readonly HeadDate[] {
  const found = head.flatMap((line, at) => {
    const next = head[at + 1];
    const behindSymbol =
      line === symbolLine ? line.text.replace(SYMBOL_LINE, '').replace(/^[\s,;–—-]+/u, '') : '';
    if (isDateLine(line.text))
      return isOfText(line, head[at - 1], title, usedLines) ? [] : [dateOf([line])];
    if (next && next.column === line.column && isBrokenDate(line.text, next.text))
      return [dateOf([line, next])];
    return isDateLine(behindSymbol) ? [{ ...dateOf([line], behindSymbol), indices: [] }] : [];
  });
  const above = found.filter(({ at }) => title === null || at < title.index);
  const dates = above.length > 0 ? above : found;
  for (const index of dates.flatMap(({ indices }) => indices)) usedLines.add(index);
  return dates;
}

function dateOf(lines: readonly HeadLine[], printed = lines.map(({ text }) => text).join(' ')) {
  return {
    at: lines[0]?.index ?? 0,
    indices: lines.map(({ index }) => index),
    day: parseVietnameseDate(printed),
    lines: lines.map(({ text }) => text),
  };
}

/**
 * Whether a day without a place begins the text below the title, or goes on with a sentence: "Thực hiện Quyết định số
 * 5-QĐ/HU," above "ngày 12 tháng 4 năm 2026".
 */
function isOfText(
  line: HeadLine,
  before: HeadLine | undefined,
  title: Title | null,
  used: ReadonlySet<number>,
): boolean {
  if (!/^ngày/iu.test(line.text)) return false;
  if (title && line.column === null && line.index > title.index) return true;
  if (!before || before.column !== line.column || /^N/u.test(line.text)) return false;
  const isOfHead = used.has(before.index) || isMotto(before.text) || isOrnament(before.text);
  return !isOfHead && !/[.;:]$/.test(before.text);
}
