import { isRepealed } from '../../lib/party/legal-state/states.ts';
import { fold } from '../../lib/vietnamese/fold.ts';
import type { ReadOptions } from '../query/query.ts';
import { readQuery } from '../query/read-query.ts';
import { LIMITS, SUGGESTION_WEIGHTS } from '../weights.ts';
import type { Suggestion } from './protocol.ts';
import type { SearchableShard } from './searchable-shard.ts';

/** Pages whose titles fit what was typed so far, the last word perhaps unfinished. */
export function suggest(shard: SearchableShard, text: string, options: ReadOptions): Suggestion[] {
  const { typed, wordings } = readQuery(text, options);
  const words = wordings[0]?.words ?? [];
  if (words.length === 0 || fold(typed).length < LIMITS.suggestionLetters) return [];
  const isUnfinished = !/\s$/.test(text);
  const wanted = words.map((word, index) => ({
    ...word,
    weight: 1,
    isPrefix: index === words.length - 1 && isUnfinished,
  }));
  const weights = SUGGESTION_WEIGHTS;
  return [...shard.titles.match(wanted)]
    .flatMap(([page, match]) => {
      const facts = shard.directory.pages[page];
      const found = match.words.filter((quality) => quality > 0).length / words.length;
      if (!facts || found <= weights.minWords) return [];
      const score =
        weights.words * found +
        (match.isPhrase ? weights.phrase : 0) +
        (match.isExact ? weights.exactDiacritics : 0) +
        (isRepealed(facts?.validity) ? weights.repealed : 0);
      return [{ facts, score }];
    })
    .sort(
      (left, right) =>
        right.score - left.score || left.facts.title.length - right.facts.title.length,
    )
    .slice(0, LIMITS.suggestions)
    .map(({ facts: { title, path, kind } }) => ({ text: title, path, kind }));
}
