import { normalizeLine } from '../../vietnamese/normalize.ts';
import { ADDRESSED, DATE_LINE, type HeadLine } from './head-line.ts';
import { isCapitals, isMotto, isSeparator } from './paper-line.ts';
import { sentenceCase } from './sentence-case.ts';

/** How the text of a paper begins. */
const TEXT_STARTS =
  /^(?:-?\s*căn cứ|điều\s+\d|chương\s+[ivx\d]|phần\s|[IVX]{1,4}[.\s-]|\d{1,2}[.)]\s|thực hiện |xét |ngày \d|hôm nay|theo |thi hành )/iu;
const HYPHENS = /^[-–—](?:\s*[-–—])+$/u;
/** How a line below the title begins that names the issuer or the meeting again. */
const BODY_AGAIN =
  /^(?:CỦA |HỘI NGHỊ |ĐẠI HỘI |BAN (?!HÀNH )|ĐẢNG |TỈNH |THÀNH |ỦY BAN |UỶ BAN |VĂN PHÒNG |CHI BỘ |LẦN THỨ |KHÓA |KHOÁ |NHIỆM KỲ )/u;
const ABOUT = /^(?:v\s*\/\s*v|về việc|về|trích yếu)(?![\p{L}])/iu;
/** The longest subjects run over four lines. */
const MAX_LINES = 5;

/**
 * The subject below the title, up to the hyphens (36-HD/VPTW) or the first line of the text; '' when
 * there is none.
 * @param usedLines takes the lines that were read
 */
export function readSubject(
  head: readonly HeadLine[],
  title: number,
  usedLines: Set<number>,
): string {
  const words: string[] = [];
  const below = head.slice(title + 1, title + 1 + MAX_LINES + 1);
  const hyphens = below.findIndex(({ text }) => HYPHENS.test(text));
  const aboveHyphens = below.slice(0, Math.max(0, hyphens));
  /** Above hyphens even a line that begins like a text ("thực hiện …") is of the subject. */
  const isSubjectVerb = (line: HeadLine) =>
    aboveHyphens.includes(line) && /^(?:thực hiện|xét|theo|thi hành) /iu.test(line.text);
  const isBoldTitle = head[title]?.isBold ?? false;
  const firstIsBold = head[title + 1]?.isBold ?? false;
  for (const line of below) {
    const { text, index, isBold, column } = line;
    if (isSeparator(text)) {
      if (words.length > 0) usedLines.add(index);
      break;
    }
    const ends =
      words.length >= MAX_LINES ||
      column !== null ||
      ADDRESSED.test(text) ||
      (TEXT_STARTS.test(text) && !isSubjectVerb(line)) ||
      (words.length > 0 && isBoldTitle && firstIsBold && !isBold) ||
      (words.length > 0 && /[.:;]$/.test(words.at(-1) ?? '')) ||
      (words.length > 0 && isCapitals(text) && !isCapitals(words[0] ?? ''));
    if (ends) break;
    words.push(normalizeLine(text));
    usedLines.add(index);
  }
  return tidySubject(withoutBody(words).join(' '));
}

/** Without lines in capitals that name the body or the meeting again: "CỦA BAN THƯỜNG VỤ …". */
function withoutBody(lines: readonly string[]): readonly string[] {
  const from = lines.findIndex((line) => !(isCapitals(line) && BODY_AGAIN.test(line)));
  return from > 0 && ABOUT.test(lines[from] ?? '') ? lines.slice(from) : lines;
}

/** The subject of an official letter, which stands under its symbol; '' when there is none. */
export function readLetterSubject(
  head: readonly HeadLine[],
  symbol: number,
  usedLines: Set<number>,
): string {
  const { column } = head[symbol] ?? {};
  const words: string[] = [];
  for (const { text, index, column: at } of head.slice(symbol + 1)) {
    if (ADDRESSED.test(text)) break;
    if (column !== null && at !== column) {
      if (words.length > 0) break;
      continue;
    }
    if (isSeparator(text) || isMotto(text) || DATE_LINE.test(text)) {
      if (words.length > 0) break;
      continue;
    }
    if (words.length === 0 && !ABOUT.test(text)) break;
    if (words.length >= MAX_LINES) break;
    words.push(normalizeLine(text));
    usedLines.add(index);
  }
  return tidySubject(words.join(' '));
}

/** A subject as entries hold it: "V/v" written out, a small first letter, no full stop. */
function tidySubject(subject: string): string {
  const text = normalizeLine(subject)
    .replace(/^v\s*\/\s*v\s*:?\s*/iu, 'về việc ')
    .replace(/[.;,\s]+$/, '');
  const plain = isCapitals(text) ? sentenceCase(text) : text;
  const isAbout = /^Về(?!\p{L})/u.test(plain) || isCapitals(text);
  return isAbout ? plain.charAt(0).toLocaleLowerCase('vi') + plain.slice(1) : plain;
}
