import { normalizeLine } from '../../vietnamese/normalize.ts';
import type { HeadLine } from './head-line.ts';
import { isBodyStart, isDateLine, isStamp } from './line-shapes.ts';
import { isCapitals, isMotto, isOrnament, withoutOrnaments } from './paper-line.ts';

export interface IssuerLines {
  issuer: string | null;
  /** The body above it. */
  upperBody: string | null;
  /** The lines of the issuer, as printed. */
  lines: readonly string[];
  /** Names of bodies that issued the paper together; the first leads. */
  together: readonly string[];
}

/** Lines of names are no longer. */
const LONGEST_NAME = 120;
const NONE: IssuerLines = { issuer: null, upperBody: null, lines: [], together: [] };

/**
 * The issuer and the body above it. Their names stand above the symbol, or above the title of a paper
 * without one; the issuer's last and in bold (36-HD/VPTW).
 * @param end index in the head of the line that the names stand above
 * @param column the column they stand in; null for a head without columns
 * @param usedLines takes the lines that were read, and the ornaments and stamps among them
 */
export function readIssuer(
  head: readonly HeadLine[],
  end: number,
  column: HeadLine['column'],
  usedLines: Set<number>,
): IssuerLines {
  const above = head
    .slice(0, end)
    .filter((line) => line.column === column || line.column === null || column === null)
    .filter(({ text, column: at }) => at !== 'right' && !isDateLine(text) && !isMotto(text));
  const isAside = ({ text }: HeadLine, at: number) =>
    isOrnament(text) || (isStamp(text) && !isOrdinalOf(text, above[at - 1]?.text ?? ''));
  for (const [at, line] of above.entries()) if (isAside(line, at)) usedLines.add(line.index);
  const names = above
    .filter((line, at) => !isAside(line, at))
    .filter(({ text }) => text.length <= LONGEST_NAME && (isCapitals(text) || isBodyStart(text)));
  if (names.length === 0) return NONE;
  for (const { index } of names) usedLines.add(index);
  const own = issuerLines(names);
  const upper = names.slice(0, names.length - own.length);
  const issuer = joined(own);
  return {
    issuer,
    upperBody: joined(upper),
    lines: own.map(({ text }) => text),
    together: issuer === null ? [] : bodiesTogether(issuer),
  };
}

/** "LẦN THỨ II" below the name of a congress is a part of it; elsewhere it counts drafts. */
function isOrdinalOf(text: string, above: string): boolean {
  return /^lần thứ/iu.test(text) && /^đại hội(?!\p{L})/iu.test(above);
}

function joined(lines: readonly HeadLine[]): string | null {
  const text = normalizeLine(lines.map(({ text }) => withoutOrnaments(text)).join(' '));
  return text === '' ? null : text;
}

/** "BAN TỔ CHỨC - VĂN PHÒNG": both sides of the hyphen begin as the name of a body does. */
function bodiesTogether(name: string): string[] {
  const parts = name.split(/\s+[-–—]\s+|\s+VÀ\s+|\s*;\s*/u);
  return parts.length > 1 && parts.every(isBodyStart) ? parts : [];
}

/** The lines of the issuer: the bold ones, else those from the last line that begins a name. */
function issuerLines(names: readonly HeadLine[]): readonly HeadLine[] {
  const firstBold = names.findIndex(({ isBold }) => isBold);
  if (firstBold > 0) return names.slice(firstBold);
  const from = names.findLastIndex(({ text }) => isBodyStart(text));
  // A name that goes on ("… -" or "… VÀ") does not end at the line.
  const isOpen = (at: number) => /(?:\s[-–—]|\sVÀ)$/u.test(names[at]?.text ?? '');
  let start = Math.max(0, from);
  while (start > 0 && isOpen(start - 1)) start -= 1;
  return names.slice(start);
}
