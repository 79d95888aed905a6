import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** A number from a text, the same on every machine (FNV-1a, 32 bits). */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) {
    hash ^= byte;
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}

/** A short mark of a question's words: the same words, the same mark. */
export function stemMark(stem: string): string {
  return hashOf(stem).toString(36);
}

/** A new list in an order that follows from the seed alone (Fisher–Yates). */
export function shuffled<T>(items: readonly T[], seed: string): T[] {
  const random = xoroshiro128plus(hashOf(seed));
  const list = [...items];
  for (let last = list.length - 1; last > 0; last -= 1) {
    const other = uniformInt(random, 0, last);
    [list[last], list[other]] = [list[other] as T, list[last] as T];
  }
  return list;
}
