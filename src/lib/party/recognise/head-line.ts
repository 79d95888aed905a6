import { normalizeLine } from '../../vietnamese/normalize.ts';
import type { PaperLine } from './paper-line.ts';

/** A line of the head of a paper. */
export interface HeadLine extends PaperLine {
  index: number;
  /** The text as printed, letter spacing included; `text` has single spaces. */
  raw: string;
}

export const DATE_LINE = /ngày[ \d.…]{0,12}tháng|ngày ?\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?\d{4}/iu;
export const ADDRESSED = /^(?:kính (?:gửi|trình|chuyển|thưa)|thưa )/iu;

/** No line of a head is longer; a longer one is cut so that the patterns stay quick. */
const MAX_LENGTH = 400;

/** The first lines of a paper, where its head stands. */
export function headLines(lines: readonly PaperLine[], count: number): HeadLine[] {
  return lines.slice(0, count).map((line, index) => {
    const raw = line.text.slice(0, MAX_LENGTH);
    return { ...line, index, raw, text: normalizeLine(raw) };
  });
}
