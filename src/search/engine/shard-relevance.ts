import { keyOf } from '../../lib/party/symbol.ts';
import { fold } from '../../lib/vietnamese/fold.ts';
import type { Query, QueryWord, Wording } from '../query/query.ts';
import { keyName, lineSound, readLines, type WordLine } from '../text/word-lines.ts';
import { wordKey } from '../text/words.ts';
import { SHARD_WEIGHTS } from '../weights.ts';
import { planPairs } from './plan-pairs.ts';
import type { WordListReader } from './search-context.ts';

/** Something a query asks for: its lines in the word list, and what it weighs. */
interface Feature {
  lines: readonly WordLine[];
  weight: number;
}

/**
 * How relevant each shard of a large index may be, by the word list: which pairs of the query it
 * has, rare ones counting more, and whether the symbol or date asked for.
 * @param shardPages pages of each shard
 * @returns one number a shard, 0 when it has nothing of the query
 * @throws when the word list cannot be read
 */
export async function shardRelevance(
  query: Query,
  wordings: readonly Wording[],
  read: WordListReader,
  shardPages: readonly number[],
): Promise<number[]> {
  const keys = await Promise.all(keysOf(query).map((key) => keyFeature(key, read)));
  const byWording = await Promise.all(
    wordings.map(async ({ words }) => [...(await pairFeatures(words, read)), ...keys]),
  );
  return shardPages.map((_, shard) =>
    Math.max(0, ...byWording.map((features) => relevanceOf(shard, features, shardPages))),
  );
}

function relevanceOf(
  shard: number,
  features: readonly Feature[],
  shardPages: readonly number[],
): number {
  const pages = shardPages.reduce((sum, count) => sum + count, 0);
  const all = (1n << BigInt(shardPages.length)) - 1n;
  return features.reduce((sum, { lines, weight }) => {
    const isHere = lines.some((line) => ((line.shards ?? all) >> BigInt(shard)) & 1n);
    const holding = lines.reduce((count, line) => count + line.pages, 0);
    return sum + (isHere ? weight * Math.log(1 + pages / (1 + holding)) : 0);
  }, 0);
}

function pairFeatures(words: readonly QueryWord[], read: WordListReader): Promise<Feature[]> {
  return Promise.all(
    planPairs(words).map(async ({ at, weight }) => {
      const [first, second] = [words[at], words[at + 1]];
      const sound = lineSound(`${first?.text} ${second?.text}`);
      const lines = readLines(await read(sound)).filter(({ name }) => {
        const [left = '', right = ''] = name.split(' ');
        return isSame(left, first) && isSame(right, second);
      });
      return { lines, weight };
    }),
  );
}

/** Whether a word of the list is a typed one; diacritics count where they were typed. */
function isSame(word: string, typed: QueryWord | undefined): boolean {
  if (!typed) return false;
  const key = wordKey(word);
  return typed.hasDiacritics ? key === typed.key : fold(key) === typed.plain;
}

interface Key {
  key: string;
  isWhole: boolean;
  weight: number;
}

async function keyFeature({ key, isWhole, weight }: Key, read: WordListReader): Promise<Feature> {
  const name = keyName(key);
  const lines = readLines(await read(name)).filter((line) =>
    isWhole ? line.name === name : line.name.startsWith(name),
  );
  return { lines, weight };
}

function keysOf({ symbol, dates }: Query): Key[] {
  const key = symbol ? keyOf(symbol) : '';
  return [
    ...(key === ''
      ? []
      : [{ key, isWhole: Boolean(symbol?.issuer), weight: SHARD_WEIGHTS.symbol }]),
    ...dates.map((date) => ({ key: date, isWhole: true, weight: SHARD_WEIGHTS.date })),
  ];
}
