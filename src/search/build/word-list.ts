import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSyllable } from '../../lib/vietnamese/syllable.ts';
import { PARTS_UNASKED } from '../manifest.ts';
import { findDates, findSymbols } from '../text/find-keys.ts';
import { wordsOf } from '../text/tokens.ts';
import { keyName, lineSound, type WordLine, writeLine } from '../text/word-lines.ts';

/** On how many pages of a part each pair of syllables and each key stands, "hồ sơ" -> pages. */
export type WordCounts = Map<string, number>;

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

/** Names of the dates, months and document symbols of one page, each once. */
export function keysOf(texts: readonly string[]): Set<string> {
  const keys = texts.flatMap((text) => [...findDates(text), ...findSymbols(text)]);
  return new Set(
    keys.flatMap(({ key }) =>
      /^\d{8}$/.test(key) ? [keyName(key), keyName(key.slice(0, 6))] : [keyName(key)],
    ),
  );
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

/**
 * Writes the list by which misspelt words are corrected and the parts of a large archive chosen,
 * ordered by how a pair sounds and cut into small files, so that a look into it loads one of them.
 * @param counts of every part of the index
 * @returns the folder below the base path, and the sound each file begins with
 */
export function writeWordList(
  outDir: string,
  counts: readonly WordCounts[],
): { folder: string; starts: string[] } {
  const files: { start: string; lines: string[]; lastSound: string }[] = [];
  for (const { name, pages, parts, sound } of sortedWords(counts)) {
    const last = files.at(-1);
    const line = writeLine({ name, pages, parts });
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

/** The words of all parts by their sound; a small site does not need the parts of a word. */
function sortedWords(counts: readonly WordCounts[]): (WordLine & { sound: string })[] {
  const isLarge = counts.length > PARTS_UNASKED;
  const all = (1n << BigInt(counts.length)) - 1n;
  const words = new Map<string, { pages: number; parts: bigint }>();
  for (const [part, count] of counts.entries())
    for (const [name, pages] of count) {
      const known = words.get(name) ?? { pages: 0, parts: 0n };
      known.pages += pages;
      known.parts |= 1n << BigInt(part);
      words.set(name, known);
    }
  return [...words]
    .map(([name, { pages, parts }]) => ({
      name,
      pages,
      parts: isLarge && parts !== all ? parts : null,
      sound: lineSound(name),
    }))
    .sort((left, right) => compare(left.sound, right.sound) || compare(left.name, right.name));
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
