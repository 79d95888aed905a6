import { isSyllable } from '../../lib/vietnamese/syllable.ts';
import { isInCapitals } from './abbreviations.ts';
import { hasDiacritics, isTyped } from './typed-word.ts';
import { wordsOf } from './words.ts';

/** One line of the settings file that editors keep: everyday words, and the office's words for the same. */
export interface Synonym {
  everyday: readonly string[];
  official: readonly string[];
  /** Whether who types the office's word also gets pages that use the everyday one. */
  bothWays: boolean;
  /** Words of which one has to stand in the query too; none needed when empty. */
  near: readonly string[];
}

/** A line as it is loaded: its three lists one after the other. Its signs separate words elsewhere too. */
export function packSynonym({ everyday, official, bothWays, near }: Synonym): string {
  return [everyday, official, near]
    .map((list) => list.map((text) => text.replace(/[|=>\s]+/g, ' ')).join('|'))
    .join(bothWays ? '=' : '>');
}

/** The line again that was packed. */
export function unpackSynonym(packed: string): Synonym {
  const bothWays = packed.includes('=');
  const [everyday = [], official = [], near = []] = packed
    .split(bothWays ? '=' : '>')
    .map((list) => (list === '' ? [] : list.split('|')));
  return { everyday, official, bothWays, near };
}

/** Words that may be replaced, and by what. */
export interface SynonymRule {
  from: readonly string[];
  to: readonly (readonly string[])[];
  near: readonly (readonly string[])[];
}

/** The rules by their first word without diacritics, longest first. */
export type SynonymTable = readonly SynonymRule[];

export const NO_SYNONYMS: SynonymTable = [];

/** Makes the rules of the lines of the settings file. */
export function synonymTable(lines: readonly Synonym[]): SynonymTable {
  const split = (texts: readonly string[]) =>
    texts.map((text) => wordsOf(text).map((word) => word.text)).filter(({ length }) => length > 0);
  return lines
    .flatMap(({ everyday, official, bothWays, near }) => {
      const [left, right, around] = [split(everyday), split(official), split(near)];
      const there = left.map((from): SynonymRule => ({ from, to: right, near: around }));
      const back = bothWays
        ? right.map((from): SynonymRule => ({ from, to: left, near: around }))
        : [];
      return [...there, ...back];
    })
    .sort((one, other) => other.from.length - one.from.length);
}

/** A stretch of a query that has synonyms. */
interface Found {
  at: number;
  length: number;
  to: readonly (readonly string[])[];
}

/**
 * Other readings of the words of a query, with the office's words in place of everyday ones: first
 * all stretches replaced, each by its first synonym, by its second, and so on; then one at a time.
 * @param most how many readings at most
 */
export function synonymReadings(
  words: readonly string[],
  table: SynonymTable,
  most: number,
): string[][] {
  const found = findSynonyms(words, table);
  if (found.length === 0) return [];
  const turns = Math.max(...found.map(({ to }) => to.length));
  const all = Array.from({ length: turns }, (_, turn) => replace(words, found, turn));
  const single = found.length > 1 ? found.map((one) => replace(words, [one], 0)) : [];
  const readings = new Map([...all, ...single].map((reading) => [reading.join(' '), reading]));
  readings.delete(words.join(' '));
  return [...readings.values()].slice(0, most);
}

function findSynonyms(words: readonly string[], table: SynonymTable): Found[] {
  const found: Found[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const rule = table.find((each) => fits(each, words, at));
    if (!rule) continue;
    found.push({ at, length: rule.from.length, to: rule.to });
    at += rule.from.length - 1;
  }
  return found;
}

function fits({ from, near }: SynonymRule, words: readonly string[], at: number): boolean {
  if (!stands(from, words, at)) return false;
  // A single syllable typed without its diacritics may be many words.
  const [only = ''] = from;
  if (
    from.length === 1 &&
    hasDiacritics(only) &&
    isSyllable(only) &&
    !hasDiacritics(words[at] ?? '')
  )
    return false;
  // "AI" is typed in capitals: "ai" asks for a person.
  if (isInCapitals(only) && isSyllable(only) && !isInCapitals(words[at] ?? '')) return false;
  const rest = [...words.slice(0, at), '', ...words.slice(at + from.length)];
  return (
    near.length === 0 || near.some((each) => rest.some((_, place) => stands(each, rest, place)))
  );
}

function stands(phrase: readonly string[], words: readonly string[], at: number): boolean {
  return phrase.every((word, index) => isTyped(words[at + index], word));
}

function replace(words: readonly string[], found: readonly Found[], turn: number): string[] {
  return words.flatMap((word, at) => {
    const here = found.find((each) => each.at <= at && at < each.at + each.length);
    if (!here) return [word];
    return here.at === at ? (here.to[Math.min(turn, here.to.length - 1)] ?? []) : [];
  });
}
