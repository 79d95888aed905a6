import { keyOf } from '../../lib/party/symbol.ts';
import { fold } from '../../lib/vietnamese/fold.ts';
import type { Query, QueryWord, Wording } from '../query/query.ts';
import { wordKey } from '../text/tokens.ts';
import { keyName, lineSound, readLines, type WordLine } from '../text/word-lines.ts';
import type { WordListReader } from './correct.ts';
import { planPairs } from './plan.ts';

/** What a symbol or date is worth beside a pair of words: whoever names one wants that one. */
const SYMBOL_WORTH = 30;
const DATE_WORTH = 10;

/**
 * How much of a query each part of a large index may hold, by the word list: which of its pairs,
 * rare ones counting more, and whether the symbol or date asked for.
 * @param parts pages of each part
 * @returns one number a part, 0 for none of it
 */
export async function promiseOfParts(
  query: Query,
  wordings: readonly Wording[],
  read: WordListReader,
  parts: readonly number[],
): Promise<number[]> {
  const pages = parts.reduce((sum, count) => sum + count, 0);
  const all = (1n << BigInt(parts.length)) - 1n;
  const promise = (signs: readonly { lines: readonly WordLine[]; worth: number }[]) =>
    parts.map((_, part) =>
      signs.reduce((sum, { lines, worth }) => {
        const isHere = lines.some((line) => ((line.parts ?? all) >> BigInt(part)) & 1n);
        const held = lines.reduce((count, line) => count + line.pages, 0);
        return sum + (isHere ? worth * Math.log(1 + pages / (1 + held)) : 0);
      }, 0),
    );
  const keys = await Promise.all(
    keysOf(query).map(async ({ key, isWhole, worth }) => {
      const name = keyName(key);
      const lines = readLines(await read(name)).filter((line) =>
        isWhole ? line.name === name : line.name.startsWith(name),
      );
      return { lines, worth };
    }),
  );
  const byWording = await Promise.all(
    wordings.map(async ({ words }) => {
      const pairs = await Promise.all(
        planPairs(words, 'first').map(async ({ at, weight }) => {
          const [first, second] = [words[at], words[at + 1]];
          const sound = lineSound(`${first?.text} ${second?.text}`);
          const lines = readLines(await read(sound)).filter(({ name }) => {
            const [left = '', right = ''] = name.split(' ');
            return isSame(left, first) && isSame(right, second);
          });
          return { lines, worth: weight };
        }),
      );
      return promise([...pairs, ...keys]);
    }),
  );
  return parts.map((_, part) => Math.max(0, ...byWording.map((promises) => promises[part] ?? 0)));
}

/** Whether a word of the list is a typed one; marks count where they were typed. */
function isSame(word: string, typed: QueryWord | undefined): boolean {
  if (!typed) return false;
  const key = wordKey(word);
  return typed.isMarked ? key === typed.key : fold(key) === typed.plain;
}

function keysOf({ symbol, dates }: Query): { key: string; isWhole: boolean; worth: number }[] {
  const key = symbol ? keyOf(symbol) : '';
  return [
    ...(key === '' ? [] : [{ key, isWhole: Boolean(symbol?.issuer), worth: SYMBOL_WORTH }]),
    ...dates.map((date) => ({ key: date, isWhole: true, worth: DATE_WORTH })),
  ];
}
