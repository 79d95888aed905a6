import { normalizeText } from './normalize.ts';

const COMBINING_MARKS = /\p{M}/gu;

/**
 * Takes all marks off: "Đảng ủy" -> "Dang uy". Case and everything that is not a letter stay.
 * đ needs its own step because Unicode gives it no decomposition.
 */
export function stripMarks(text: string): string {
  return normalizeText(text)
    .normalize('NFD')
    .replace(COMBINING_MARKS, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .normalize('NFC');
}

/** The key two spellings share when marks and case are ignored: "ĐẢNG UỶ" -> "dang uy". */
export function fold(text: string): string {
  return stripMarks(text).toLowerCase();
}
