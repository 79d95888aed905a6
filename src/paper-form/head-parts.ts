import type { LaidLine } from '../attachments/word/laid-out/laid-line.ts';
import { type HeadLine, headLines } from '../lib/party/recognise/head-line.ts';
import { HYPHENS, isBodyStart, isStamp, NUMBERED } from '../lib/party/recognise/line-shapes.ts';
import { isCapitals, isMotto, isOrnament } from '../lib/party/recognise/paper-line.ts';
import type { RecognisedPaper } from '../lib/party/recognise/recognise.ts';
import { normalizeLine } from '../lib/vietnamese/normalize.ts';

/** Where the parts of a head stand, however wrong they are; what is missing is null or empty. */
export interface HeadParts {
  /** The heading of the Party or of the state. */
  motto: LaidLine[];
  upper: LaidLine[];
  issuer: LaidLine[];
  /** A star or line below the name of the issuer. */
  underIssuer: LaidLine[];
  symbol: LaidLine | null;
  /** Lines of place and day. */
  date: LaidLine[];
  title: LaidLine | null;
  subject: LaidLine[];
  /** Hyphens below what the paper is about. */
  hyphens: LaidLine | null;
  /** "Kính gửi" in an official letter. */
  addressed: LaidLine | null;
  /** Index of the last line of the head; -1 for a paper without one. */
  end: number;
}

type Head = readonly HeadLine[];

/** A number with letters where no word says "Số"; the sign between them may be any. */
const BARE_SYMBOL = /^\d{1,5}\s*[-–—/.]\s*\p{Lu}[\p{L}]*\s*[-–—/]?\s*\p{Lu}*/u;
const DAY_WORDS =
  /(?:ngày|tháng)\s*[\d.…_]|(?:^|[\s,])\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{2,4}/iu;

/** Finds the parts of a head. Never throws. */
export function headParts(lines: readonly LaidLine[], recognised: RecognisedPaper): HeadParts {
  const head = headLines(lines);
  const { titleAt, addressedAt, usedLines, evidence, type } = recognised;
  const end = titleAt ?? addressedAt ?? head.length;
  const symbolAt = symbolLine(head, end)?.index ?? null;
  const names = namesAbove(head, Math.min(symbolAt ?? end, end));
  const issuerAt = names.findIndex(({ text }) => text === evidence.issuer?.lines[0]);
  const issuer = issuerAt === -1 ? names.slice(-1) : names.slice(issuerAt);
  const upper = names.slice(0, names.length - issuer.length);
  const motto = head.filter(({ text }) => isMotto(text));
  const date = dateLines(head, end, symbolAt);
  const above = type === 'cong-van' ? symbolAt : (titleAt ?? symbolAt);
  const subject = subjectLines(head, evidence.subject?.lines ?? [], above ?? -1);
  const places = (part: Head) => part.map(({ index }) => index);
  const under = Math.max(0, titleAt ?? 0, ...places(subject));
  const own = (index: number | null) => (index === null ? null : (lines[index] ?? null));
  const laid = (part: Head) => places(part).map((index) => lines[index] as LaidLine);
  return {
    motto: laid(motto),
    upper: laid(upper),
    issuer: laid(issuer),
    underIssuer: underNames(lines, issuer.at(-1)?.index ?? null, symbolAt ?? end),
    symbol: own(symbolAt),
    date: laid(date),
    title: own(titleAt),
    subject: laid(subject),
    hyphens:
      lines.slice(under + 1, under + 3).find(({ text }) => HYPHENS.test(text.trim())) ?? null,
    addressed: own(addressedAt),
    end: Math.max(
      ...[-1, ...usedLines, symbolAt ?? -1, titleAt ?? -1],
      ...[motto, names, date, subject].flatMap(places),
    ),
  };
}

/** The line of number and symbol: it may be wrong in any way but for its place above or below the title. */
function symbolLine(head: Head, end: number) {
  const shown = head.filter(({ text, isData }) => !isData && !isMotto(text));
  const named = shown.filter(({ text, index }) => NUMBERED.test(text) && index < end + 4);
  const bare = shown.filter(({ text, index, column }) => {
    return BARE_SYMBOL.test(text) && index < end && column !== 'right';
  });
  return named[0] ?? bare[0] ?? null;
}

function namesAbove(above: Head, end: number): Head {
  return above.filter(
    ({ text, index, column }) =>
      index < end &&
      column !== 'right' &&
      text.length <= 120 &&
      !isMotto(text) &&
      !isOrnament(text) &&
      !isStamp(text) &&
      !DAY_WORDS.test(text) &&
      (isCapitals(text) || isBodyStart(text)),
  );
}

function underNames(lines: readonly LaidLine[], from: number | null, to: number): LaidLine[] {
  return from === null ? [] : lines.slice(from + 1, to).filter(({ text }) => isOrnament(text));
}

/** The lines of place and day in the head; a day in the subject or the number is none. */
function dateLines(head: Head, end: number, symbolAt: number | null): Head {
  const first = head.find(
    ({ text, index, column }) =>
      DAY_WORDS.test(text) &&
      index !== symbolAt &&
      index <= end + 2 &&
      normalizeLine(text).length < 90 &&
      (column === 'right' || /^\S.{0,50},|^\s*ngày/iu.test(text)),
  );
  if (!first) return [];
  const next = head.find(({ index }) => index === first.index + 1);
  const isBroken = next && /^(?:tháng|năm)\s?[\d.…]/iu.test(next.text);
  return isBroken ? [first, next] : [first];
}

function subjectLines(head: Head, printed: readonly string[], after: number): Head {
  return head.filter(
    ({ text, index }) => index > after && index <= after + 8 && printed.includes(text),
  );
}
