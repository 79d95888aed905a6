import { lineSound } from '../text/word-lines.ts';

/** The words of the word list in its order; numbers are those of the vocabulary. */
export interface WordOrder {
  order: Uint32Array;
  /** For each word by its number, how strongly its sound asks for a new file; see {@link cutOf}. */
  cuts: Uint8Array;
}

export const NO_WORDS: WordOrder = { order: new Uint32Array(), cuts: new Uint8Array() };

/** A file begins with about one word in so many; and one in so many, once it has grown long. */
const WORDS_A_CUT = 512;
const WORDS_A_WEAK_CUT = 64;
/** With more new words than this share, sorting all is faster than finding the place of each. */
const MANY_NEW = 0.05;

/** Brings new words of a vocabulary to their place; ordered by how they sound, then by name. */
export function orderWords(names: readonly string[], last: WordOrder): WordOrder {
  const fresh = names.slice(last.cuts.length).map((name) => ({ name, sound: lineSound(name) }));
  if (fresh.length === 0) return last;
  const cuts = new Uint8Array(names.length);
  cuts.set(last.cuts);
  fresh.forEach(({ sound }, index) => {
    cuts[last.cuts.length + index] = cutOf(sound);
  });
  const added = fresh.map((word, index) => ({ ...word, number: last.cuts.length + index }));
  const order =
    added.length > MANY_NEW * names.length
      ? sortAll(names)
      : insert(names, last.order, added.sort(bySound));
  return { order, cuts };
}

/**
 * Where files of the word list begin is decided by the sounds themselves, so that a change moves no
 * other boundary: 2 begins a file, 1 does once the file before is long, 0 does not.
 */
function cutOf(sound: string): number {
  // FNV-1a: any hash that spreads will do, as long as it is the same in every build.
  let hash = 0x811c9dc5;
  for (let at = 0; at < sound.length; at += 1)
    hash = Math.imul(hash ^ sound.charCodeAt(at), 0x01000193) >>> 0;
  const mixed = (hash ^ (hash >>> 15)) >>> 0;
  if (mixed % WORDS_A_CUT === 0) return 2;
  return mixed % WORDS_A_WEAK_CUT === 0 ? 1 : 0;
}

interface Sounding {
  name: string;
  sound: string;
  number: number;
}

function sortAll(names: readonly string[]): Uint32Array {
  const words = names.map((name, number) => ({ name, number, sound: lineSound(name) }));
  return Uint32Array.from(words.sort(bySound), ({ number }) => number);
}

/** @param added in order */
function insert(
  names: readonly string[],
  order: Uint32Array,
  added: readonly Sounding[],
): Uint32Array {
  const merged = new Uint32Array(order.length + added.length);
  let from = 0;
  added.forEach((word, index) => {
    const to = placeOf(word, names, order, from);
    merged.set(order.subarray(from, to), from + index);
    merged[to + index] = word.number;
    from = to;
  });
  merged.set(order.subarray(from), from + added.length);
  return merged;
}

/** The first place from one on whose word comes after this one (binary search). */
function placeOf(
  word: Sounding,
  names: readonly string[],
  order: Uint32Array,
  from: number,
): number {
  let [low, high] = [from, order.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const number = order[middle] ?? 0;
    const name = names[number] ?? '';
    if (bySound({ name, number, sound: lineSound(name) }, word) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function bySound(left: Sounding, right: Sounding): number {
  return compare(left.sound, right.sound) || compare(left.name, right.name);
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
