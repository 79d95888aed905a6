import { stripMarks } from '../../vietnamese/fold.ts';
import { normalizeLine } from '../../vietnamese/normalize.ts';
import { DATE_LINE, type HeadLine } from './head-line.ts';
import { isMotto, isSeparator } from './paper-line.ts';

/** Stamps above a head, without marks (a draft, an urgent paper): no part of a body's name. */
const STAMP = /^(?:DU THAO|HOA TOC|THUONG KHAN|KHAN|HOA TOC HEN GIO|TAI LIEU|LAN \d|LAN THU)/;
/** Words that the name of a body begins with, without marks. */
const BODY_STARTS =
  /^(?:DANG UY|DANG BO|DANG DOAN|CHI BO|CHI UY|BAN |VAN PHONG|UY BAN|TINH UY|THANH UY|HUYEN UY|QUAN UY|DOAN |HOI |SO |TRUONG |CONG |TO |TIEU BAN|HOI DONG|HTX|HOP TAC XA|MAT TRAN|LIEN DOAN|TRUNG UONG|BO |CUC |VIEN |BENH VIEN|NONG TRUONG|TONG )/;

/**
 * The issuer and the body above it. Their names stand above the symbol, the issuer's last and in bold
 * (36-HD/VPTW).
 * @param usedLines takes the lines that were read
 */
export function readIssuer(
  head: readonly HeadLine[],
  symbol: number,
  usedLines: Set<number>,
): { issuer: string | null; upperBody: string | null } {
  const { column } = head[symbol] ?? {};
  const above = head
    .slice(0, symbol)
    .filter((line) => line.column === column || line.column === null || column === null)
    .filter(({ text, column: at }) => at !== 'right' && !DATE_LINE.test(text) && !isMotto(text));
  for (const { index } of above) usedLines.add(index);
  const names = above.filter(
    ({ text }) => !isSeparator(text) && !STAMP.test(stripMarks(text).toUpperCase()),
  );
  const own = issuerLines(names);
  const upper = names.slice(0, names.length - own.length);
  const join = (lines: readonly HeadLine[]) =>
    lines.length === 0 ? null : normalizeLine(lines.map(({ text }) => text).join(' '));
  return { issuer: join(own), upperBody: join(upper) };
}

/** The lines of the issuer: the bold ones, else those from the last line that begins a name. */
function issuerLines(names: readonly HeadLine[]): readonly HeadLine[] {
  const last = names.at(-1);
  if (!last) return [];
  const firstBold = names.findIndex(({ isBold }) => isBold);
  if (firstBold > 0) return names.slice(firstBold);
  const from = names.findLastIndex(({ text }) =>
    BODY_STARTS.test(`${stripMarks(normalizeLine(text)).toUpperCase()} `),
  );
  return names.slice(Math.max(0, from));
}
