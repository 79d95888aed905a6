import type { PaperLine } from '../../lib/party/recognise/paper-line.ts';
import type { RecognisedPaper } from '../../lib/party/recognise/recognise.ts';
import { isTakenOut, type LeftOut } from './left-out.ts';

/** A stamp may stand so many lines below a head or signature. */
const LINES_AROUND = 3;

/**
 * The words of a paper where a stamp of its own stands: around its head and its signature, in margins,
 * comments and text boxes. A paper whose head was not recognised may have it anywhere.
 */
export function stampText(paper: {
  lines: readonly PaperLine[];
  fields: RecognisedPaper;
  boxText: string;
  leftOut: readonly LeftOut[];
}): string {
  const { lines, fields, boxText, leftOut } = paper;
  const { usedLines, signedAt, symbol } = fields;
  const lastOfHead = Math.max(-1, ...usedLines);
  const signed = new Set(
    signedAt ? lines.slice(signedAt.start, signedAt.end + 1).map(({ block }) => block) : [],
  );
  const isNear = ({ block }: PaperLine, at: number) =>
    symbol === null ||
    at <= lastOfHead + LINES_AROUND ||
    signed.has(block) ||
    (signedAt !== null && at >= signedAt.start - LINES_AROUND && at <= signedAt.end + LINES_AROUND);
  return [
    ...lines.filter(isNear).map(({ text }) => text),
    boxText,
    ...leftOut.filter(({ kind }) => !isTakenOut(kind)).map(({ text }) => text),
  ].join('\n');
}
