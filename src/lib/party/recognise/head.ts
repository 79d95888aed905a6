import { stripMarks } from '../../vietnamese/fold.ts';
import { normalizeLine } from '../../vietnamese/normalize.ts';
import { type CalendarDate, parseVietnameseDate } from '../dates.ts';
import { documentTypes } from '../document-types.ts';
import { type DocumentSymbol, parseSymbol } from '../symbol.ts';
import {
  isCapitals,
  isMotto,
  isSeparator,
  type PaperLine,
  sentenceCase,
  withoutLetterSpacing,
} from './paper-line.ts';

/** What the head of a paper says (36-HD/VPTW and 05-HD/VPTW; 30/2020/NĐ-CP for the state). */
export interface PaperHead {
  symbol: DocumentSymbol | null;
  issuer: string | null;
  /** The body above it, first line of the head. */
  upperBody: string | null;
  issued: CalendarDate | null;
  /** Name of the type as printed: "QUYẾT ĐỊNH". */
  typeName: string | null;
  subject: string | null;
  /** Lines of the head: the body begins after the last of them. */
  usedLines: ReadonlySet<number>;
}

/** The head stands within so many lines; a symbol further down is one that the text cites. */
const HEAD_LINES = 30;
const SYMBOL_LINE =
  /^[Ss][ốo] ?[:.]? ?[\d.… ]{0,20}[-–—/] ?\p{Lu}[\p{L}]* ?[-–—/.]? ?[\p{Lu}&.-]*|^[Ss][ốo] ?[:.]? ?\d[^\s/]*\/\S+/u;
const DATE_LINE = /ngày[ \d.…]{0,12}tháng|ngày ?\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?\d{4}/iu;
const DATE_REST = /^(?:tháng|năm) ?\d/iu;
/** Stamps that stand above a head and are no part of it. */
const STAMP = /^(?:DU THAO|HOA TOC|THUONG KHAN|KHAN|HOA TOC HEN GIO|TAI LIEU|LAN \d|LAN THU)/;
const BODY_STARTS =
  /^(?:DANG UY|DANG BO|DANG DOAN|CHI BO|CHI UY|BAN |VAN PHONG|UY BAN|TINH UY|THANH UY|HUYEN UY|QUAN UY|DOAN |HOI |SO |TRUONG |CONG |TO |TIEU BAN|HOI DONG|HTX|HOP TAC XA|MAT TRAN|LIEN DOAN|TRUNG UONG|BO |CUC |VIEN |BENH VIEN|NONG TRUONG|TONG )/;
const ADDRESSED = /^(?:kính (?:gửi|trình|chuyển|thưa)|thưa )/iu;
const TEXT_STARTS =
  /^(?:-?\s*căn cứ|điều\s+\d|chương\s+[ivx\d]|phần\s|[IVX]{1,4}[.\s-]|\d{1,2}[.)]\s|thực hiện |xét |ngày \d|hôm nay|theo |thi hành )/iu;
const HYPHENS = /^[-–—](?:\s*[-–—])+$/u;
const BODY_AGAIN =
  /^(?:CỦA |HỘI NGHỊ |ĐẠI HỘI |BAN (?!HÀNH )|ĐẢNG |TỈNH |THÀNH |ỦY BAN |UỶ BAN |VĂN PHÒNG |CHI BỘ |LẦN THỨ |KHÓA |KHOÁ |NHIỆM KỲ )/u;
const ABOUT = /^(?:v\s*\/\s*v|về việc|về|trích yếu)(?![\p{L}])/iu;
/** The longest subjects run over four lines. */
const SUBJECT_LINES = 5;

const typeNames = documentTypes
  .map(({ name }) => ({ name, plain: stripMarks(name).toUpperCase() }))
  .filter(({ name }) => !name.includes('('))
  .sort((left, right) => right.plain.length - left.plain.length);

/** Reads the head of a paper from its first lines. */
export function readHead(lines: readonly PaperLine[]): PaperHead {
  const usedLines = new Set<number>();
  const head = lines
    .slice(0, HEAD_LINES)
    .map((line, index) => ({ ...line, index, raw: line.text, text: plainLine(line.text) }));
  const symbolAt = head.find(({ text }) => SYMBOL_LINE.test(text) && !isMotto(text));
  const typeAt = findType(head);
  const isWithin = (index: number) =>
    index <= Math.max(symbolAt?.index ?? 0, typeAt?.index ?? 0) + 6;
  const dateAt = head.find(({ text, index }) => DATE_LINE.test(text) && isWithin(index));
  const addressedAt = head.find(({ text }) => ADDRESSED.test(text));
  // A narrow column breaks the date over two lines.
  const dateNext = dateAt && head[dateAt.index + 1];
  const isBroken = dateNext !== undefined && DATE_REST.test(dateNext.text);
  const dateText = `${dateAt?.text ?? ''} ${isBroken ? dateNext.text : ''}`;
  if (isBroken) usedLines.add(dateNext.index);
  if (symbolAt) usedLines.add(symbolAt.index);
  if (dateAt) usedLines.add(dateAt.index);
  const { issuer, upperBody } = symbolAt
    ? readIssuer(head, symbolAt.index, usedLines)
    : { issuer: null, upperBody: null };
  const isLetter =
    addressedAt !== undefined && (typeAt === null || typeAt.index > addressedAt.index);
  const type = isLetter ? null : typeAt;
  if (type) usedLines.add(type.index);
  const subject = type
    ? readSubject(head, type.index, usedLines)
    : symbolAt && readLetterSubject(head, symbolAt.index, usedLines);
  const last = Math.max(-1, ...usedLines);
  for (const { index, text } of head)
    if (index < last && (isMotto(text) || isSeparator(text))) usedLines.add(index);
  return {
    symbol: symbolAt ? readSymbol(symbolAt.text) : null,
    issuer,
    upperBody,
    issued: dateAt ? parseVietnameseDate(dateText) : null,
    typeName: type?.name ?? null,
    subject: subject || null,
    usedLines,
  };
}

type HeadLine = PaperLine & { index: number; raw: string };

/** No line of a head is longer; what is must not keep the patterns busy. */
const LONGEST_LINE = 400;

function plainLine(text: string): string {
  return normalizeLine(text.slice(0, LONGEST_LINE));
}

function readSymbol(text: string): DocumentSymbol | null {
  const [own = ''] = SYMBOL_LINE.exec(text) ?? [];
  const symbol = parseSymbol(own.replace(/[,.;\s]+$/, ''));
  return symbol.number === null ? null : symbol;
}

/** The title line that names the type. */
function findType(head: readonly HeadLine[]): (HeadLine & { name: string }) | null {
  for (const line of head) {
    const text = withoutLetterSpacing(line.raw.slice(0, LONGEST_LINE));
    if (line.column !== null || isMotto(text)) continue;
    const plain = stripMarks(text).toUpperCase();
    const found = typeNames.find(
      (type) => plain === type.plain || (isCapitals(text) && plain.startsWith(`${type.plain} `)),
    );
    if (found) return { ...line, name: found.name };
  }
  return null;
}

/** The body's name stands above the symbol, in bold below its upper body, with an asterisk under it. */
function readIssuer(
  head: readonly HeadLine[],
  symbol: number,
  usedLines: Set<number>,
): Pick<PaperHead, 'issuer' | 'upperBody'> {
  const { column } = head[symbol] ?? {};
  const above = head
    .slice(0, symbol)
    .filter((line) => line.column === column || line.column === null || column === null)
    .filter(({ text, column: at }) => at !== 'right' && !DATE_LINE.test(text) && !isMotto(text));
  for (const { index } of above) usedLines.add(index);
  const names = above.filter(
    ({ text }) => !isSeparator(text) && !STAMP.test(stripMarks(text).toUpperCase()),
  );
  const own = ownName(names);
  const upper = names.slice(0, names.length - own.length);
  const join = (lines: readonly HeadLine[]) =>
    lines.length === 0 ? null : normalizeLine(lines.map(({ text }) => text).join(' '));
  return { issuer: join(own), upperBody: join(upper) };
}

/** The lower of the two bodies: the bold lines, else what begins with the last word that begins a name. */
function ownName(names: readonly HeadLine[]): readonly HeadLine[] {
  const last = names.at(-1);
  if (!last) return [];
  const firstBold = names.findIndex(({ isBold }) => isBold);
  if (firstBold > 0) return names.slice(firstBold);
  const from = names.findLastIndex(({ text }) =>
    BODY_STARTS.test(`${stripMarks(normalizeLine(text)).toUpperCase()} `),
  );
  return names.slice(Math.max(0, from));
}

/** The subject below the title, up to the hyphens (36-HD/VPTW) or the first line of the text. */
function readSubject(head: readonly HeadLine[], title: number, usedLines: Set<number>): string {
  const words: string[] = [];
  const below = head.slice(title + 1, title + 1 + SUBJECT_LINES + 1);
  const hyphens = below.findIndex(({ text }) => HYPHENS.test(text));
  const aboveHyphens = below.slice(0, Math.max(0, hyphens));
  /** A subject may begin like a text ("thực hiện …") where hyphens show that it is one. */
  const isVerb = (line: HeadLine) =>
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
      words.length >= SUBJECT_LINES ||
      column !== null ||
      ADDRESSED.test(text) ||
      (TEXT_STARTS.test(text) && !isVerb(line)) ||
      (words.length > 0 && isBoldTitle && firstIsBold && !isBold) ||
      (words.length > 0 && /[.:;]$/.test(words.at(-1) ?? '')) ||
      (words.length > 0 && isCapitals(text) && !isCapitals(words[0] ?? ''));
    if (ends) break;
    words.push(normalizeLine(text));
    usedLines.add(index);
  }
  return tidySubject(withoutBody(words).join(' '));
}

/** "CỦA BAN THƯỜNG VỤ …" and "HỘI NGHỊ …" under a title name the body again, in capitals above the subject. */
function withoutBody(lines: readonly string[]): readonly string[] {
  const from = lines.findIndex((line) => !(isCapitals(line) && BODY_AGAIN.test(line)));
  return from > 0 && ABOUT.test(lines[from] ?? '') ? lines.slice(from) : lines;
}

/** A letter's subject stands under its symbol. */
function readLetterSubject(
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
    if (words.length >= SUBJECT_LINES) break;
    words.push(normalizeLine(text));
    usedLines.add(index);
  }
  return tidySubject(words.join(' '));
}

/** "V/v …" is how hands write "về việc …"; a subject begins small. */
function tidySubject(subject: string): string {
  const text = normalizeLine(subject)
    .replace(/^v\s*\/\s*v\s*:?\s*/iu, 'về việc ')
    .replace(/[.;,\s]+$/, '');
  // Some set the subject in capitals too.
  const plain = isCapitals(text) ? sentenceCase(text) : text;
  const isAbout = /^Về(?!\p{L})/u.test(plain) || isCapitals(text);
  return isAbout ? plain.charAt(0).toLocaleLowerCase('vi') + plain.slice(1) : plain;
}
