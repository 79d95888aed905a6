import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pairSound } from '../../lib/vietnamese/sounds.ts';
import { isSyllable } from '../../lib/vietnamese/syllable.ts';
import { wordsOf } from '../text/tokens.ts';

/** How often each pair of syllables stands on the site, "hồ sơ" -> number of pages. */
export type PairCounts = Map<string, number>;

/** A file holds about this many pairs: some 6 KB over the wire. */
const PAIRS_A_FILE = 800;

/** Pairs of Vietnamese syllables of one page, each once. */
export function pairsOf(texts: readonly string[]): Set<string> {
  const pairs = new Set<string>();
  for (const text of texts) {
    const words = wordsOf(text.toLowerCase()).map((word) => word.text);
    words.forEach((word, index) => {
      const next = words[index + 1];
      if (next !== undefined && isKnown(word) && isKnown(next)) pairs.add(`${word} ${next}`);
    });
  }
  return pairs;
}

const known = new Map<string, boolean>();

function isKnown(word: string): boolean {
  let answer = known.get(word);
  if (answer === undefined) {
    answer = isSyllable(word);
    if (known.size < 50_000) known.set(word, answer);
  }
  return answer;
}

/** Adds what one part counted to the whole. */
export function addPairs(total: PairCounts, more: Iterable<[string, number]>): void {
  for (const [pair, count] of more) total.set(pair, (total.get(pair) ?? 0) + count);
}

/**
 * Writes the list by which misspelt words are corrected, ordered by how a pair sounds and cut into
 * small files, so that a correction loads one of them.
 * @returns the folder below the base path, and the sound each file begins with
 */
export function writeWordList(
  outDir: string,
  pairs: PairCounts,
): { folder: string; starts: string[] } {
  const lines = [...pairs]
    .map(([pair, count]) => ({ pair, count, sound: pairSound(pair) }))
    .sort((left, right) => compare(left.sound, right.sound) || compare(left.pair, right.pair));
  const files: { start: string; text: string; pairs: number }[] = [];
  for (const { pair, count, sound } of lines) {
    const last = files.at(-1);
    // Pairs of one sound stay in one file.
    if (!last || (last.pairs >= PAIRS_A_FILE && sound !== pairSound(lastPair(last.text))))
      files.push({ start: sound, text: `${pair} ${count}\n`, pairs: 1 });
    else {
      last.text += `${pair} ${count}\n`;
      last.pairs += 1;
    }
  }
  const hash = createHash('sha256');
  for (const file of files) hash.update(file.text);
  const folder = `pagefind/tu-vung-${hash.digest('hex').slice(0, 10)}/`;
  mkdirSync(join(outDir, folder), { recursive: true });
  for (const [index, { text }] of files.entries())
    writeFileSync(join(outDir, folder, `${index}.txt`), text);
  return { folder, starts: files.map((file) => file.start) };
}

function lastPair(text: string): string {
  return text.trimEnd().split('\n').at(-1)?.split(' ').slice(0, 2).join(' ') ?? '';
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
