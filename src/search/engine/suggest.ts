import { fold } from '../../lib/vietnamese/fold.ts';
import { type ReadOptions, readQuery } from '../query/read-query.ts';
import type { Suggestion } from './protocol.ts';
import type { SearchablePart } from './types.ts';

const SHOWN = 7;

/** Pages whose titles fit what was typed so far, the last word perhaps unfinished. */
export function suggest(part: SearchablePart, text: string, options: ReadOptions): Suggestion[] {
  const query = readQuery(text, options);
  const wording = query.wordings[0];
  if (!wording || wording.words.length === 0 || fold(query.typed).length < 2) return [];
  const words = wording.words.map((word, index) => ({
    ...word,
    weight: 1,
    isOpen: index === wording.words.length - 1 && !/\s$/.test(text),
  }));
  return [...part.titles.match(words)]
    .map(([page, match]) => {
      const facts = part.directory.pages[page];
      const held = match.words.filter((worth) => worth > 0).length / words.length;
      const isDead = facts?.validity === 'het-hieu-luc';
      const score =
        held * 10 + (match.isPhrase ? 5 : 0) + (match.isExact ? 1 : 0) - (isDead ? 0.5 : 0);
      return { facts, held, score };
    })
    .filter(({ held, facts }) => held > 0.99 && facts !== undefined)
    .sort(
      (left, right) =>
        right.score - left.score ||
        (left.facts?.title.length ?? 0) - (right.facts?.title.length ?? 0),
    )
    .slice(0, SHOWN)
    .flatMap(({ facts }) =>
      facts ? [{ text: facts.title, path: facts.path, kind: facts.kind }] : [],
    );
}
