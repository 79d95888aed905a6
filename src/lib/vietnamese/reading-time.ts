/** Vietnamese counts syllables; adults read about this many a minute on screen. */
const SYLLABLES_A_MINUTE = 220;

/** Whole minutes a text takes to read, at least 1. */
export function readingMinutes(text: string): number {
  const syllables = text.match(/\p{L}[\p{L}\p{M}]*/gu)?.length ?? 0;
  return Math.max(1, Math.round(syllables / SYLLABLES_A_MINUTE));
}
