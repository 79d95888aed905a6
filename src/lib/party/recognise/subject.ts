import { normalizeLine } from '../../vietnamese/normalize.ts';
import type { HeadLine } from './head-line.ts';
import {
  ABOUT,
  ADDRESSED,
  HYPHENS,
  isBodyStart,
  isDateLine,
  isStamp,
  SYMBOL_LINE,
} from './line-shapes.ts';
import {
  isCapitals,
  isMotto,
  isOrnament,
  isSeparator,
  withoutLetterSpacing,
} from './paper-line.ts';
import { sentenceCase } from './sentence-case.ts';
import { BODY_AGAIN, type Title } from './title.ts';

export interface SubjectLines {
  text: string;
  lines: readonly string[];
  /** The form shows where it ends. */
  isSure: boolean;
}

/** How the text of a paper begins. */
const TEXT_STARTS =
  /^(?:-?\s*căn cứ|điều\s+\d|chương\s+[ivx\d]|phần\s|[IVX]{1,4}[.\s-]|\d{1,2}[.)]\s|thực hiện |xét |ngày \d|hôm nay|theo |thi hành )/iu;
/** How a line goes on with the one above it and begins no subject. */
const GOES_ON =
  /^(?:của|và|với|trong|tại|năm|quý|tháng|giai đoạn|nhân|cho|cùng|ở|nhiệm kỳ|lần thứ|khóa|khoá|đến|từ|\d)(?!\p{L})/u;
/** Verbs that begin a text with a capital, and a subject in small letters or capitals. */
const SUBJECT_VERB = /^(?:thực hiện|xét|theo|thi hành) /iu;
/** "(Ban hành kèm theo Quyết định …)" stands under the title of an attached text and is no subject. */
const ATTACHED = /^[([]\s*(?:ban hành )?kèm theo/iu;
/** "Đối tượng: …" begins a list of facts. */
const LABELLED = /^\p{Lu}[^:]{2,40}:\s/u;
/** The longest subjects run over four lines. */
const MAX_LINES = 5;
/** A longer line in small letters that begins a sentence is the text. */
const LONGEST_LINE = 200;

/**
 * The subject below the title, up to the hyphens (36-HD/VPTW) or the first line of the text.
 * @param usedLines takes the lines that were read
 */
export function readSubject(
  head: readonly HeadLine[],
  title: Title,
  usedLines: Set<number>,
): SubjectLines {
  const at = head.findIndex(({ index }) => index === title.index);
  const below = head.slice(at + 1, at + 1 + MAX_LINES + 1);
  const hyphens = below.findIndex(({ text }) => HYPHENS.test(text));
  const aboveHyphens = below.slice(0, Math.max(0, hyphens));
  const isOnTitle = title.subject !== '' && !hasOwnSubject(title, below[0]);
  // "THÔNG BÁO KẾT LUẬN" goes on in "của Thường trực Đảng ủy …", "… THÁNG 5" in "và nhiệm vụ tháng 6".
  const isOpen = !isOnTitle && GOES_ON.test(below[0]?.text ?? '');
  const onLine = normalizeLine(withoutLetterSpacing(title.raw).slice(title.name.length));
  const isOfBody = /^của /iu.test(below[0]?.text ?? '');
  const begun = title.subject !== '' && !isOfBody ? title.subject : onLine;
  const rest = isOpen ? begun.replace(/^[:.\s]+/, '') : '';
  const lines: string[] = isOnTitle
    ? [title.subject]
    : rest !== ''
      ? [lowerFirst(sentenceCase(rest))]
      : [];
  const first = isOnTitle ? title : below[0];
  let isSure = true;
  for (const line of below) {
    const end = endsSubject(line, {
      lines,
      title,
      first,
      isAboveHyphens: aboveHyphens.includes(line),
    });
    if (end === 'separator' && lines.length > 0) usedLines.add(line.index);
    if (end !== null) break;
    // Below a subject without hyphens the body may be named again, or the name may go on in it.
    const mayBeBody =
      lines.length > 0 &&
      hyphens === -1 &&
      /^\p{Lu}/u.test(line.text) &&
      isBodyStart(line.text) &&
      !isCapitals(line.text);
    isSure &&= hyphens > -1 || (lines.length + 1 < MAX_LINES && !mayBeBody);
    lines.push(line.text);
    usedLines.add(line.index);
  }
  // "QUY TRÌNH TIẾP NHẬN HỒ SƠ" above the text: what it is about may be in the title.
  if (lines.length === 0 && title.name === title.text)
    return { text: tidySubject(title.text), lines: [title.text], isSure: false };
  return { text: tidySubject(withoutBody(lines).join(' ')), lines, isSure };
}

/** "CHƯƠNG TRÌNH HÀNH ĐỘNG" above a subject in small letters names a kind of its type. */
function hasOwnSubject(title: Title, next: HeadLine | undefined): boolean {
  if (next === undefined || isCapitals(next.text)) return false;
  const so = { lines: [], title, first: next, isAboveHyphens: false };
  const isSet = next.isBold || next.align === 'center' || ABOUT.test(next.text);
  return (
    isSet &&
    /^\p{Ll}/u.test(next.text) &&
    !ATTACHED.test(next.text) &&
    endsSubject(next, so) === null
  );
}

interface SubjectSoFar {
  lines: readonly string[];
  title: Title;
  /** The line that the subject begins with. */
  first: HeadLine | undefined;
  isAboveHyphens: boolean;
}

/** Why the subject ends before a line; null where it goes on. */
function endsSubject(
  line: HeadLine,
  { lines, title, first, isAboveHyphens }: SubjectSoFar,
): 'separator' | 'text' | null {
  const { text, isBold, column, align } = line;
  if (isSeparator(text) || isOrnament(text)) return 'separator';
  const isSetAsSubject =
    (isBold || align === 'center') && (/^\p{Ll}/u.test(text) || isCapitals(text));
  const isSubjectVerb = (isAboveHyphens || isSetAsSubject) && SUBJECT_VERB.test(text);
  if (lines.length >= MAX_LINES || column !== null || line.isData) return 'text';
  if (ADDRESSED.test(text) || ATTACHED.test(text) || isDateLine(text)) return 'text';
  if (SYMBOL_LINE.test(text) || LABELLED.test(text)) return 'text';
  if (TEXT_STARTS.test(text) && !isSubjectVerb) return 'text';
  if (text.length > LONGEST_LINE && !isBold && !isAboveHyphens) return 'text';
  if (isAboveHyphens) return null;
  if (lines.length === 0) return isPlainSentence(line, title) ? 'text' : null;
  const isPlainUnderBold = title.isBold && (first?.isBold ?? false) && !isBold;
  const isAsideUnderCentred =
    title.align === 'center' && first?.align === 'center' && align !== 'center';
  const hasEnded = /[.:;]$/.test(lines.at(-1) ?? '') || /[.:;]$/.test(text);
  const isCapitalBelowSmall = isCapitals(text) && !isCapitals(lines[0] ?? '');
  return isPlainUnderBold || isAsideUnderCentred || hasEnded || isCapitalBelowSmall ? 'text' : null;
}

/** A sentence under a bold or centred title that is neither: the text begins without a subject. */
function isPlainSentence({ text, isBold, align }: HeadLine, title: Title): boolean {
  const isSet = (title.isBold && isBold) || (title.align === 'center' && align === 'center');
  return (title.isBold || title.align === 'center') && !isSet && /^\p{Lu}.*[.;:]$/u.test(text);
}

/** Without lines in capitals that name the body or the meeting again: "CỦA BAN THƯỜNG VỤ …". */
function withoutBody(lines: readonly string[]): readonly string[] {
  const from = lines.findIndex((line) => !(isCapitals(line) && BODY_AGAIN.test(line)));
  return from > 0 && ABOUT.test(lines[from] ?? '') ? lines.slice(from) : lines;
}

/** The subject of an official letter, which stands under its symbol. @param usedLines takes the lines that were read */
export function readLetterSubject(
  head: readonly HeadLine[],
  symbol: number,
  usedLines: Set<number>,
): SubjectLines {
  const { column } = head[symbol] ?? {};
  const lines: string[] = [];
  let place: HeadLine['column'] = column ?? null;
  for (const { text, index, column: at } of head.slice(symbol + 1)) {
    if (ADDRESSED.test(text)) break;
    // Under the table of the head it stands across the page.
    if (at === null && lines.length === 0 && ABOUT.test(text)) place = null;
    if (column !== null && at !== place) {
      if (lines.length > 0) break;
      continue;
    }
    if (isSeparator(text) || isMotto(text) || isDateLine(text) || isStamp(text)) {
      if (lines.length > 0) break;
      continue;
    }
    if (lines.length === 0 && !ABOUT.test(text.replace(/^[("“]/u, ''))) break;
    if (lines.length >= MAX_LINES) break;
    lines.push(text);
    usedLines.add(index);
  }
  return { text: tidySubject(lines.join(' ')), lines, isSure: true };
}

/** A subject as entries hold it: "V/v" written out, a small first letter, no full stop. */
function tidySubject(subject: string): string {
  const text = normalizeLine(subject)
    .replace(/^\(([^()]*)\)$/u, '$1')
    .replace(/^v\s*\/\s*v\s*:?\s*/iu, 'về việc ')
    .replace(/[.;,\s]+$/, '');
  const plain = isCapitals(text) ? sentenceCase(text) : text;
  const isAbout = /^Về(?!\p{L})/u.test(plain) || isCapitals(text);
  return isAbout ? lowerFirst(plain) : plain;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}
