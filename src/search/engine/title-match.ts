import { isContentWord, type QueryWord } from '../query/query.ts';
import { MATCH_QUALITY, SELECTION } from '../weights.ts';
import { sum } from './arithmetic.ts';

/** How far a title holds the words of a query. */
export interface TitleMatch {
  /** 0 to 1 for each word of the query: 1 with its diacritics, less without. */
  words: number[];
  /** For each word but the last, whether the title has it and the next one side by side. */
  pairs: boolean[];
  /** Whether the content words stand in it side by side, in order. */
  isPhrase: boolean;
  /** Whether it holds nothing else. */
  isWhole: boolean;
  /** Whether the query holds it whole, or another name of the page, and more. */
  isInQuery: boolean;
  /** How much of the title the query's words are, 0 to 1. */
  focus: number;
  /** Whether the phrase has its diacritics as typed. */
  isExact: boolean;
}

/** A title as ' word word ', with and without diacritics; with abbreviations written out after '|'. */
export interface TitleText {
  accented: string;
  plain: string;
  /** How many words it has. */
  length: number;
}

/** A query as it is looked for in titles. */
export interface TitleQuery {
  words: { accented: string; plain: string; isAccented: boolean; weight: number }[];
  hasContent: boolean;
  /** The content words side by side, and all words so. */
  accentedPhrases: string[];
  plainPhrases: string[];
}

/** Prepares a query once for all titles. */
export function titleQuery(words: readonly QueryWord[]): TitleQuery {
  const content = words.filter(isContentWord);
  const phrases = [content, words];
  const isPrefix = words.at(-1)?.isPrefix;
  return {
    words: words.map((word) => ({
      accented: needle([word.key], word.isPrefix),
      plain: needle([word.plain], word.isPrefix),
      isAccented: word.hasDiacritics,
      weight: word.weight,
    })),
    hasContent: content.length > 0,
    accentedPhrases: phrases.map((phrase) =>
      needle(
        phrase.map(({ key }) => key),
        isPrefix,
      ),
    ),
    plainPhrases: phrases.map((phrase) =>
      needle(
        phrase.map(({ plain }) => plain),
        isPrefix,
      ),
    ),
  };
}

/** Compares a title with a query; null when it holds too little of it. */
export function matchTitle(title: TitleText, query: TitleQuery): TitleMatch | null {
  const { accented, plain, length } = title;
  const isFound = query.words.map((word) => plain.includes(word.plain));
  if (!isFound.some(Boolean)) return null;
  const pairs = query.words
    .slice(0, -1)
    .map(
      (word, at) =>
        isFound[at] === true &&
        isFound[at + 1] === true &&
        plain.includes(word.plain.trimEnd() + (query.words[at + 1]?.plain ?? '')),
    );
  const words = query.words.map((word, at) => {
    if (!isFound[at]) return 0;
    if (!word.isAccented || accented.includes(word.accented)) return 1;
    const hasNeighbour = pairs[at - 1] || pairs[at] || query.words.length === 1;
    return MATCH_QUALITY[hasNeighbour ? 'titleOtherDiacritics' : 'isolatedOtherDiacritics'];
  });
  const weight = sum(words.map((quality, at) => quality * (query.words[at]?.weight ?? 0)));
  if (weight < SELECTION.minTitleWeight) return null;
  const phrase = query.plainPhrases.findIndex((words) => plain.includes(words));
  const isPhrase = query.hasContent && phrase >= 0;
  return {
    words,
    pairs,
    isPhrase,
    isWhole:
      isPhrase &&
      plain.split('|').some((text) => text.trim() === query.plainPhrases[phrase]?.trim()),
    isInQuery: plain
      .split('|')
      .some((text) => text.trim().includes(' ') && query.plainPhrases[1]?.includes(text)),
    focus: Math.min(1, words.filter(Boolean).length / length),
    isExact: isPhrase && accented.includes(query.accentedPhrases[phrase] ?? ''),
  };
}

/** Words as they stand in a title; an unfinished last word may go on. */
function needle(words: readonly string[], isPrefix = false): string {
  return ` ${words.join(' ')}${isPrefix ? '' : ' '}`;
}
