import { fold } from '../../lib/vietnamese/fold.ts';
import { pairSound } from '../../lib/vietnamese/sounds.ts';
import type { Wording } from '../query/query.ts';
import type { ReadOptions } from '../query/read-query.ts';
import { readQuery } from '../query/read-query.ts';
import type { Pair } from './plan.ts';

/** Each costs a request of some 6 KB, where the list is not at hand yet. */
const MOST_LOOKED_UP = 3;

/** Gives the file of the word list that would hold a pair of this sound; '' when there is none. */
export type WordListReader = (sound: string) => Promise<string>;

/**
 * A wording with words that sound alike in place of those nobody wrote, "hồ xơ" -> "hồ sơ".
 * @param unknown pairs of the wording that stand on no page
 * @returns null when nothing better is known
 */
export async function correct(
  wording: Wording,
  unknown: readonly Pair[],
  read: WordListReader,
  options: ReadOptions,
): Promise<Wording | null> {
  const words = wording.words.map(({ text }) => text);
  const proposals = await Promise.all(
    unknown.slice(0, MOST_LOOKED_UP).map(async ({ at }) => {
      const first = words[at] ?? '';
      const second = words[at + 1] ?? '';
      const best = await bestPair(first, second, read);
      return best ? [{ at, ...best }] : [];
    }),
  );
  const changed = new Set<number>();
  for (const { at, pair } of proposals.flat().sort((left, right) => right.count - left.count)) {
    if (changed.has(at) || changed.has(at + 1)) continue;
    words[at] = pair[0];
    words[at + 1] = pair[1];
    changed.add(at).add(at + 1);
  }
  if (changed.size === 0) return null;
  return readQuery(words.join(' '), { ...options, isLiteral: true }).wordings[0] ?? null;
}

async function bestPair(
  first: string,
  second: string,
  read: WordListReader,
): Promise<{ pair: [string, string]; count: number } | null> {
  const sound = pairSound(`${first} ${second}`);
  const small = `${first} ${second}`.toLowerCase();
  const typed = fold(small);
  const isUnmarked = typed === small;
  const lines = (await read(sound)).split('\n').map((line) => line.split(' '));
  let best: { pair: [string, string]; count: number } | null = null;
  for (const [left = '', right = '', pages = '0'] of lines) {
    const written = `${left} ${right}`;
    if (pairSound(written) !== sound) continue;
    // Somebody writes it as it was typed: no slip.
    if (written === small || (isUnmarked && fold(written) === typed)) return null;
    if (fold(written) === typed) continue;
    if (!best || Number(pages) > best.count) best = { pair: [left, right], count: Number(pages) };
  }
  return best;
}
