import { isPlainText, normalizeLine, normalizeText } from './normalize.ts';
import { toPlainCharacters } from './raised-lowered.ts';

const COMBINING_MARKS = /\p{M}/gu;
/** Latin letters with marks, and raised ones, stand in these ranges (Unicode 16: Latin-1 to Spacing Modifier Letters, and Latin Extended Additional). */
const MARKED_LETTERS = [
  [0xb2, 0xb3],
  [0xb9, 0xb9],
  [0xc0, 0x24f],
  [0x2b0, 0x2ff],
  [0x1e00, 0x1eff],
] as const;
/** `String.fromCharCode` takes so many at once on every engine. */
const CHUNK = 8192;

/**
 * Takes all marks off: "Đảng ủy" -> "Dang uy", and "m²" -> "m2". Case and everything else that is not a letter
 * stay. đ needs its own step because Unicode gives it no decomposition.
 */
export function stripMarks(text: string): string {
  return isPlainText(text) ? stripLetterByLetter(text) : stripDecomposed(text);
}

/** A line in capitals without marks, with single spaces: how words that a form prints are recognised. */
export function bareCapitals(line: string): string {
  return stripMarks(normalizeLine(line)).toUpperCase();
}

function stripDecomposed(text: string): string {
  return toPlainCharacters(normalizeText(text))
    .normalize('NFD')
    .replace(COMBINING_MARKS, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .normalize('NFC');
}

/** A plain text has no loose marks, so each letter loses its own; decomposing it all takes five times as long. */
function stripLetterByLetter(text: string): string {
  bareLetters ??= bareLetterTable();
  let bare = '';
  for (let start = 0; start < text.length; start += CHUNK) {
    const codes: number[] = [];
    const end = Math.min(text.length, start + CHUNK);
    for (let at = start; at < end; at += 1) {
      const code = text.charCodeAt(at);
      codes.push(bareLetters[code] ?? code);
    }
    bare += String.fromCharCode(...codes);
  }
  return bare;
}

let bareLetters: Uint16Array | null = null;

/** The code of each letter without its marks, by the code of the letter. */
function bareLetterTable(): Uint16Array {
  const table = Uint16Array.from({ length: 0x1f00 }, (_none, code) => code);
  for (const [first, last] of MARKED_LETTERS)
    for (let code = first; code <= last; code += 1)
      table[code] = stripDecomposed(String.fromCharCode(code)).charCodeAt(0);
  return table;
}

/** The key two spellings share when marks and case are ignored: "ĐẢNG UỶ" -> "dang uy". */
export function fold(text: string): string {
  return stripMarks(text).toLowerCase();
}
