import { diffArrays } from 'diff';

/** Two texts that share next to nothing are not laid beside each other to the last word. */
const LIMIT_MS = 500;

/** Words each person put into a text on its way: login to number. */
export function wordsByPerson(
  before: string,
  saves: readonly { login: string; text: string }[],
): Map<string, number> {
  const words = new Map<string, number>();
  let last = wordsOf(before);
  for (const { login, text } of saves) {
    const now = wordsOf(text);
    words.set(login, (words.get(login) ?? 0) + addedWords(last, now));
    last = now;
  }
  return words;
}

function addedWords(last: string[], now: string[]): number {
  const parts = diffArrays(last, now, { timeout: LIMIT_MS });
  if (!parts) return now.length;
  return parts.filter((part) => part.added).reduce((sum, part) => sum + part.value.length, 0);
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}
