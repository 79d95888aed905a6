import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lineSound, type WordLine, writeLine } from '../text/word-lines.ts';
import { LIMITS } from '../weights.ts';
import type { Counts } from './counts.ts';

/** A file holds about this many pairs: some 6 KB over the wire. */
const PAIRS_A_FILE = 800;

/**
 * Writes the list by which misspelt words are corrected and the shards of a large archive chosen,
 * ordered by how a pair sounds and cut into small files, so that a look into it loads one of them.
 * @param counts of every shard: on how many pages each pair and key stands
 * @returns the folder below the base path, and the sound each file begins with
 */
export function writeWordList(
  outDir: string,
  counts: readonly Counts[],
): { folder: string; starts: string[] } {
  const files: { start: string; lines: string[]; lastSound: string }[] = [];
  for (const { name, pages, shards, sound } of sortedWords(counts)) {
    const last = files.at(-1);
    const line = writeLine({ name, pages, shards });
    // Pairs of one sound stay in one file.
    if (!last || (last.lines.length >= PAIRS_A_FILE && sound !== last.lastSound))
      files.push({ start: sound, lines: [line], lastSound: sound });
    else {
      last.lines.push(line);
      last.lastSound = sound;
    }
  }
  const texts = files.map(({ lines }) => `${lines.join('\n')}\n`);
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text);
  const folder = `pagefind/tu-vung-${hash.digest('hex').slice(0, 10)}/`;
  mkdirSync(join(outDir, folder), { recursive: true });
  for (const [index, text] of texts.entries())
    writeFileSync(join(outDir, folder, `${index}.txt`), text);
  return { folder, starts: files.map((file) => file.start) };
}

/** The words of all shards by their sound; on a small site nobody asks in which shards a word is. */
function sortedWords(counts: readonly Counts[]): (WordLine & { sound: string })[] {
  const isLarge = counts.length > LIMITS.automaticShards;
  const all = (1n << BigInt(counts.length)) - 1n;
  const words = new Map<string, { pages: number; shards: bigint }>();
  for (const [shard, count] of counts.entries())
    for (const [name, pages] of count) {
      const known = words.get(name) ?? { pages: 0, shards: 0n };
      known.pages += pages;
      known.shards |= 1n << BigInt(shard);
      words.set(name, known);
    }
  return [...words]
    .map(([name, { pages, shards }]) => ({
      name,
      pages,
      shards: isLarge && shards !== all ? shards : null,
      sound: lineSound(name),
    }))
    .sort((left, right) => compare(left.sound, right.sound) || compare(left.name, right.name));
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
