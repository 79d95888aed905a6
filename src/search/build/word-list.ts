import { createHash } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WordListFile } from '../directory.ts';
import { lineSound, wordFile, writeLine } from '../text/word-lines.ts';
import { LIMITS } from '../weights.ts';
import type { WordOrder } from './word-order.ts';

/** From so many lines on, some 6 KB over the wire, a file takes the next chance to end. */
const LONG_FILE = 800;

/** The words of a site. */
export interface Words extends WordOrder {
  names: readonly string[];
  /** For each shard, on how many of its pages each word stands. */
  counts: readonly Uint32Array[];
}

/**
 * Writes the list by which misspelt words are corrected and the shards of a large archive chosen,
 * ordered by how a pair sounds and cut into small files, so that a look into it loads one of them.
 * A file that is there already stays: its name tells its content.
 */
export function writeWordList(outDir: string, words: Words): WordListFile[] {
  return wordFiles(words).map(({ start, lines }) => {
    const text = `${lines.join('\n')}\n`;
    const name = createHash('sha256').update(text).digest('hex').slice(0, 10);
    const path = join(outDir, wordFile(name));
    if (!existsSync(path)) writeFileSync(path, text);
    return [start, name];
  });
}

interface WordFile {
  start: string;
  lines: string[];
}

function wordFiles({ names, order, cuts, counts }: Words): WordFile[] {
  const files: WordFile[] = [];
  // On a small site nobody asks in which shards a word is, and dates and symbols are for that only.
  const isLarge = counts.length > LIMITS.automaticShards;
  const all = (1n << BigInt(counts.length)) - 1n;
  let previous = '';
  for (const number of order) {
    const name = names[number] ?? '';
    if (!isLarge && name.startsWith('#')) continue;
    const pages = counts.reduce((sum, count) => sum + (count[number] ?? 0), 0);
    if (pages === 0) continue;
    const shards = isLarge ? shardsWith(number, counts) : all;
    const line = writeLine({ name, pages, shards: shards === all ? null : shards });
    const file = files.at(-1);
    if (!file || endsFile(cuts[number] ?? 0, file, previous, name))
      files.push({ start: lineSound(name), lines: [line] });
    else file.lines.push(line);
    previous = name;
  }
  return files;
}

/** Words of one sound stay in one file. */
function endsFile(cut: number, { lines }: WordFile, previous: string, name: string): boolean {
  if (cut === 0 || (cut === 1 && lines.length < LONG_FILE)) return false;
  return lineSound(previous) !== lineSound(name);
}

/** One bit for each shard that has a word. */
function shardsWith(number: number, counts: readonly Uint32Array[]): bigint {
  return counts.reduce(
    (bits, count, shard) => ((count[number] ?? 0) > 0 ? bits | (1n << BigInt(shard)) : bits),
    0n,
  );
}
