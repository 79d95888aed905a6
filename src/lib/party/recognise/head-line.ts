import { normalizeLine } from '../../vietnamese/normalize.ts';
import { ADDRESSED, isDateLine, RECIPIENTS } from './line-shapes.ts';
import { isCapitals, isSeparator, type PaperLine } from './paper-line.ts';

/** A line of the head of a paper. */
export interface HeadLine extends PaperLine {
  index: number;
  /** The text as printed, letter spacing included; `text` has single spaces. */
  raw: string;
}

/** Lines in which a head is looked for; a symbol further down is one that the text cites. */
const HEAD_LINES = 45;
/** No line of a head is longer; a longer one is cut so that the patterns stay quick. */
const MAX_LENGTH = 400;
/** A longer line is a paragraph of the text. */
const LONGEST_HEAD_LINE = 220;
/** How the text of a paper begins, whatever stands above it. */
const BODY_BEGINS =
  /^(?:[-+–]?\s*căn cứ |điều\s+\d|chương\s+[ivx\d]|phần\s+(?:thứ|[ivx\d])|[IVX]{1,4}\s?[.)]\s|\d{1,2}\s?[.)]\s)/iu;
/** Above hyphens even a line that begins like a text is of the subject. */
const LINES_OF_SUBJECT = 6;

/** The lines before the text of a paper: its head, its title and what it is about. */
export function headLines(lines: readonly PaperLine[]): HeadLine[] {
  const first = lines.slice(0, HEAD_LINES).map((line, index) => {
    const raw = line.text.slice(0, MAX_LENGTH);
    return { ...line, index, raw, text: normalizeLine(raw) };
  });
  const end = first.findIndex((line, at) => isOfText(line) && !isAboveHyphens(first, at));
  const addressed = first[end] && ADDRESSED.test(first[end].text) ? 1 : 0;
  return end === -1 ? first : first.slice(0, end + addressed);
}

function isOfText({ text, isData, isBold, column }: HeadLine): boolean {
  if (isData) return true;
  if (column !== null) return RECIPIENTS.test(text);
  if (isDateLine(text)) return false;
  return (
    BODY_BEGINS.test(text) ||
    ADDRESSED.test(text) ||
    RECIPIENTS.test(text) ||
    (text.length > LONGEST_HEAD_LINE && !isBold && !isCapitals(text))
  );
}

/** Whether a bold or centred line stands above the five hyphens that end a head (36-HD/VPTW). */
function isAboveHyphens(lines: readonly HeadLine[], at: number): boolean {
  const line = lines[at];
  if (!line || line.isData || line.column !== null || RECIPIENTS.test(line.text)) return false;
  if (ADDRESSED.test(line.text) || /^[-+–]?\s*căn cứ/iu.test(line.text)) return false;
  if (!line.isBold && line.align !== 'center') return false;
  return lines
    .slice(at + 1, at + LINES_OF_SUBJECT)
    .some(({ text }) => isSeparator(text) && /[-–—]{3,}/u.test(text));
}
