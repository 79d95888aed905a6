import type { LaidLine, LaidOutPaper } from '../attachments/word/laid-out/laid-line.ts';
import { headLines } from '../lib/party/recognise/head-line.ts';
import { ADDRESSED, isBodyStart, isStamp } from '../lib/party/recognise/line-shapes.ts';
import { isCapitals, isMotto, isOrnament, isSeparator } from '../lib/party/recognise/paper-line.ts';
import { type RecognisedPaper, recognisePaper } from '../lib/party/recognise/recognise.ts';
import { findTitle, unknownTitle } from '../lib/party/recognise/title.ts';
import { bareCapitals } from '../lib/vietnamese/fold.ts';
import { normalizeLine } from '../lib/vietnamese/normalize.ts';
import { type Closing, closingOf } from './closing.ts';
import type { Side } from './measures.ts';
import { sideOf } from './side.ts';

/** Where the parts of a paper stand; what is missing is null or empty. */
export interface PaperParts {
  paper: LaidOutPaper;
  recognised: RecognisedPaper;
  side: Side;
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
  isLetter: boolean;
  text: LaidLine[];
  closing: Closing;
}

/** A number with letters where no word says "Số"; the sign between them may be any. */
const BARE_SYMBOL = /^\d{1,5}\s*[-–—/.]\s*\p{Lu}[\p{L}]*\s*[-–—/]?\s*\p{Lu}*/u;
const NUMBERED = /^số(?:\s|[:.]|$)/iu;
const DAY_WORDS =
  /(?:ngày|tháng)\s*[\d.…_]|(?:^|[\s,])\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{2,4}/iu;
const HYPHENS = /^[-–—](?:\s*[-–—])+$/u;

/** Finds the parts of a paper by its form. Never throws. */
export function partsOf(paper: LaidOutPaper): PaperParts {
  const { lines } = paper;
  const recognised = recognisePaper(lines);
  const own = (index: number) => lines[index] as LaidLine;
  const head = headLines(lines);
  const found = findTitle(head) ?? unknownTitle(head);
  const addressedAt = head.find(({ text }) => ADDRESSED.test(text));
  const isBefore = addressedAt !== undefined && (!found || found.index > addressedAt.index);
  const title = isBefore ? null : found;
  const end = title?.index ?? addressedAt?.index ?? head.length;
  const above = head.filter(({ index }) => index < end);
  const symbolAt = symbolLine(head, end);
  const names = namesAbove(above, symbolAt?.index ?? end);
  const issuerTexts = recognised.evidence.issuer?.lines ?? [];
  const issuerAt = names.findIndex(({ text }) => text === issuerTexts[0]);
  const issuer = issuerAt === -1 ? names.slice(-1) : names.slice(issuerAt);
  const upper = names.slice(0, names.length - issuer.length);
  const motto = head.filter(({ text }) => isMotto(text));
  const date = dateLines(head, end, symbolAt?.index ?? -1);
  const closing = closingOf(lines, recognised);
  const textOf = (part: readonly { text: string }[]) => part.map(({ text }) => text).join(' ');
  const subject = subjectLines(
    head,
    recognised,
    (recognised.type === 'cong-van' ? symbolAt : (title ?? symbolAt))?.index ?? -1,
  );
  const lastOfHead = Math.max(
    -1,
    ...recognised.usedLines,
    ...[...motto, ...names, ...date, ...subject].map(({ index }) => index),
    symbolAt?.index ?? -1,
    title?.index ?? -1,
  );
  const hyphens = lines
    .slice(
      lastOfHead === -1 ? 0 : Math.max(...subject.map(({ index }) => index), title?.index ?? 0),
    )
    .slice(1, 3)
    .find(({ text }) => HYPHENS.test(text.trim()));
  const toLaid = (part: readonly { index: number }[]) => part.map(({ index }) => own(index));
  return {
    paper,
    recognised,
    side: sideOf({ issuer: textOf(issuer), upper: textOf(upper) }, mottoSide(motto)),
    motto: toLaid(motto),
    upper: toLaid(upper),
    issuer: toLaid(issuer),
    underIssuer: underNames(lines, issuer.at(-1)?.index ?? -1, symbolAt?.index ?? end),
    symbol: symbolAt ? own(symbolAt.index) : null,
    date: toLaid(date),
    title: title ? own(title.index) : null,
    subject: toLaid(subject),
    hyphens: hyphens ?? null,
    addressed: addressedAt ? own(addressedAt.index) : null,
    isLetter: isLetterPaper(title !== null, addressedAt !== undefined, recognised),
    text: lines
      .slice(lastOfHead + 1, closing.start)
      .filter((line) => line !== hyphens && !isSeparator(line.text)),
    closing,
  };
}

type Head = ReturnType<typeof headLines>;

function isLetterPaper(
  hasTitle: boolean,
  isAddressed: boolean,
  { type, symbol }: RecognisedPaper,
): boolean {
  if (hasTitle) return type === 'cong-van';
  return type === 'cong-van' || (isAddressed && symbol === null);
}

/** The side whose heading stands on a paper; null for none. */
export function mottoSide(motto: readonly { text: string }[]): Side | null {
  const texts = motto.map(({ text }) => bareCapitals(text));
  if (texts.some((text) => /CONG H ?OA|DOC LAP/.test(text))) return 'state';
  return texts.length > 0 ? 'party' : null;
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

function underNames(lines: readonly LaidLine[], from: number, to: number): LaidLine[] {
  return from === -1 ? [] : lines.slice(from + 1, to).filter(({ text }) => isOrnament(text));
}

/** The lines of place and day in the head; a day in the subject or the number is none. */
function dateLines(head: Head, end: number, symbolAt: number): Head {
  const found = head.filter(
    ({ text, index, column }) =>
      DAY_WORDS.test(text) &&
      index !== symbolAt &&
      (index < end || index <= end + 2) &&
      normalizeLine(text).length < 90 &&
      (column === 'right' || /^\S.{0,50},|^\s*ngày/iu.test(text)),
  );
  const [first] = found;
  if (!first) return [];
  const next = head.find(({ index }) => index === first.index + 1);
  const isBroken = next && /^(?:tháng|năm)\s?[\d.…]/iu.test(next.text);
  return isBroken ? [first, next] : [first];
}

function subjectLines(head: Head, recognised: RecognisedPaper, after: number): Head {
  const printed = recognised.evidence.subject?.lines ?? [];
  return head.filter(
    ({ text, index }) => index > after && index <= after + 8 && printed.includes(text),
  );
}
