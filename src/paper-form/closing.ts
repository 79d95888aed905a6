import type { LaidLine } from '../attachments/word/laid-out/laid-line.ts';
import {
  isDateLine,
  RECIPIENTS,
  RECIPIENTS_WITH_LIST,
} from '../lib/party/recognise/line-shapes.ts';
import { isOrnament } from '../lib/party/recognise/paper-line.ts';
import type { RecognisedPaper } from '../lib/party/recognise/recognise.ts';
import {
  CAPACITY,
  isCapacity,
  isPost,
  isSmallPost,
  personName,
  SIGNED,
} from '../lib/party/recognise/signature-shapes.ts';
import { normalizeLine } from '../lib/vietnamese/normalize.ts';
import { NEAR, recipientLines } from './recipient-lines.ts';

/** What stands below the text of a paper. */
export interface Closing {
  /** Index of its first line; the number of lines where there is none. */
  start: number;
  /** "T/M ĐẢNG ỦY" and the lines that go on with it. */
  capacity: LaidLine[];
  posts: LaidLine[];
  name: LaidLine | null;
  /** "Nơi nhận". */
  label: LaidLine | null;
  recipients: LaidLine[];
}

/** A signature has no more lines. */
const MAX_LINES = 10;

/** Finds recipients and signature, also one without its name. */
export function closingOf(lines: readonly LaidLine[], { signedAt }: RecognisedPaper): Closing {
  const labelAt = lines.findLastIndex(
    ({ text, isData }, at) =>
      !isData && isLabel(text) && (signedAt === null || Math.abs(at - signedAt.start) <= NEAR),
  );
  const from = signedAt?.start ?? capacityNear(lines, labelAt);
  const column = lines[from]?.column ?? null;
  const own = signatureLines(lines, from, signedAt?.end ?? from + MAX_LINES, column);
  const capacityAt = own.findIndex(({ text }) => isCapacity(text) || isSmallCapacity(text));
  const nameAt = own.findLastIndex(({ text }, at) => at > capacityAt && isName(text));
  const between = own.slice(capacityAt + 1, nameAt === -1 ? own.length : nameAt);
  const postAt = between.findIndex(({ text }) => isPost(text) || isSmallPost(text));
  return {
    start: Math.min(...[labelAt, from].filter((at) => at >= 0), lines.length),
    capacity:
      capacityAt === -1
        ? []
        : [own[capacityAt] as LaidLine, ...between.slice(0, Math.max(0, postAt))],
    posts: postAt === -1 ? [] : between.slice(postAt),
    name: own[nameAt] ?? null,
    label: lines[labelAt] ?? null,
    recipients: recipientLines(lines, labelAt, own),
  };
}

function isLabel(text: string): boolean {
  const line = normalizeLine(text);
  return RECIPIENTS.test(line) || RECIPIENTS_WITH_LIST.test(line) || /^nơi nhận$/iu.test(line);
}

/** "Tm. Đảng ủy": a capacity in small letters, with any sign. */
function isSmallCapacity(text: string): boolean {
  return CAPACITY.test(text.toLocaleUpperCase('vi')) && text.length < 60;
}

function isName(text: string): boolean {
  return personName(text, true) !== null && !isPost(text) && !isSmallPost(text);
}

/** Where a signature without a name begins, near the recipients; -1 for none. */
function capacityNear(lines: readonly LaidLine[], labelAt: number): number {
  return lines.findIndex(
    ({ text, isData, column }, at) =>
      !isData &&
      column !== 'left' &&
      (labelAt === -1 ? at > lines.length - NEAR : Math.abs(at - labelAt) <= NEAR) &&
      (isCapacity(text) || isPost(text)),
  );
}

function signatureLines(
  lines: readonly LaidLine[],
  from: number,
  to: number,
  column: LaidLine['column'],
): LaidLine[] {
  if (from < 0) return [];
  return lines.slice(from, to + 1).filter(
    ({ text, column: at }) =>
      // Set with tabs, a name on a line of its own has no other column beside it.
      (at === column || (at === null && isName(text))) &&
      !isOrnament(text) &&
      !isDateLine(text) &&
      !SIGNED.test(normalizeLine(text)) &&
      !isLabel(text),
  );
}
