import { bareCapitals } from '../../vietnamese/fold.ts';
import { normalizeLine } from '../../vietnamese/normalize.ts';

/** A printed line of a paper, with where it stands. */
export interface PaperLine {
  text: string;
  /** Its column where the paper has two; null for a line across the page. */
  column: 'left' | 'right' | null;
  isBold: boolean;
  /** Index of the block of the file that it came from. */
  block: number;
  /** How it is set; null where nothing says so. */
  align?: 'center' | 'right' | null;
  /** It stands in a table without the form of a head or signature: no field is read from it. */
  isData?: boolean;
}

/** Names of the state, mottoes and headings of the Party and the Youth Union, without marks. */
const MOTTOES =
  /^(?:DANG CONG SAN VIET NAM|DOAN TNCS HO CHI MINH|DOAN THANH NIEN CONG SAN HO CHI MINH|CONG H ?OA XA HOI CHU NGHIA VIET NAM|DOC LAP.{0,4}TU DO.{0,4}HANH PHUC)$/;
const SEPARATOR = /^[\s*_=~.·•–—-]+$/u;
/** "-----o0o-----", "ooOoo", "o O o" */
const ROUND_RULE = /^[^\p{L}\p{N}]*[oO0](?:\s*[oO0])+[^\p{L}\p{N}]*$/u;
/** "-------000-------", "- 0 -": drawn on both sides it is no number. */
const DRAWN_ROUND = /^[-–—=_~*·•]+\s*[oO0](?:\s*[oO0])*\s*[-–—=_~*·•]+$/u;
/** Drawn signs at an end of a line: hyphens, stars, "o0o". Brackets, quotes and a single sign belong to the words. */
const SIGN = String.raw`[^\p{L}\p{N}\s()\[\]{}"'“”‘’«»…!?,;%/]`;
const ROUND = '[oO0](?:[oO0]+|(?: [oO0])+)';
const ORNAMENT = `(?:${SIGN}{2,}(?:[/\\s]*${SIGN}+)*|[*⁕•◊♦❖](?: [*⁕•◊♦❖])*|${SIGN}(?: ${SIGN})+)`;
const ORNAMENT_ENDS = new RegExp(
  String.raw`^\s*\(?(?:${ORNAMENT}\s*)?${ROUND}(?:\s*${ORNAMENT})?\)?\s+|^\s*${ORNAMENT}\s*|\s+\(?(?:${ORNAMENT}\s*)?${ROUND}(?:\s*${ORNAMENT})?\)?\s*$|\s*${ORNAMENT}\s*$|\s+${SIGN}\s*[oO0]\s*${SIGN}\s*$|^\s*[-–+•]\s+`,
  'gu',
);
/** "Q U Y Ế T  Đ Ị N H" */
const LETTER_SPACED = /^(?:\p{L}[ \u00A0]{1,6})+\p{L}$/u;

/** Whether a line is the motto or heading that every paper of a side bears; no body is named so. */
export function isMotto(text: string): boolean {
  return MOTTOES.test(
    bareCapitals(text)
      .replace(/[^A-Z ]+/g, ' ')
      .replace(/ +/g, ' ')
      .trim(),
  );
}

/** Whether a line holds only a drawn line, asterisks or hyphens, or nothing. */
export function isSeparator(text: string): boolean {
  return text.trim() === '' || SEPARATOR.test(text);
}

/** Whether a line of a head or signature is drawn with signs and names nothing: "-----o0o-----", "===&===", "⁕". */
export function isOrnament(text: string): boolean {
  return (
    !/[\p{L}\p{N}]/u.test(text) ||
    (ROUND_RULE.test(text) && /o/i.test(text)) ||
    DRAWN_ROUND.test(text.trim())
  );
}

/** A name without the signs that somebody drew at its ends. */
export function withoutOrnaments(text: string): string {
  return normalizeLine(text.replace(ORNAMENT_ENDS, ' '));
}

/** Whether a line is set in capitals; at least two letters. */
export function isCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.length > 1 && text === text.toLocaleUpperCase('vi');
}

/** A line whose letters were spaced out for emphasis, joined to words again. */
export function withoutLetterSpacing(text: string): string {
  if (!LETTER_SPACED.test(text.trim())) return normalizeLine(text);
  return text
    .trim()
    .split(/[ \u00A0]{2,}/)
    .map((word) => word.replace(/[ \u00A0]/g, ''))
    .join(' ');
}
