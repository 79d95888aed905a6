import { isContentWord, type QueryWord } from '../query/query.ts';
import { decodeText } from '../text/encode-text.ts';
import { isGlued, isHidden } from '../text/tokens.ts';
import { EXCERPT } from '../weights.ts';

/** What Pagefind keeps of a page besides the index: its text as indexed, and where headings stand. */
export interface Fragment {
  content: string;
  anchors: { id: string; text: string; location: number }[];
}

/** The match from which on a stretch holds most of the query, neighbours counting more. */
export function bestMatch(
  matches: readonly (number | null)[],
  words: readonly QueryWord[],
): number {
  let best = 0;
  let mostPoints = -1;
  matches.forEach((match, start) => {
    const word = match === null ? undefined : words[match];
    if (!word || !isContentWord(word)) return;
    const points = pointsFrom(start, matches, words);
    if (points > mostPoints) {
      mostPoints = points;
      best = start;
    }
  });
  return best;
}

function pointsFrom(
  start: number,
  matches: readonly (number | null)[],
  words: readonly QueryWord[],
): number {
  const seen = new Set<number>();
  const end = Math.min(start + EXCERPT.length - EXCERPT.lead, matches.length);
  let points = 0;
  for (let index = start; index < end; index += 1) {
    const at = matches[index];
    if (at === null || at === undefined) continue;
    if (!seen.has(at)) points += words[at]?.weight ?? 0;
    seen.add(at);
    if (at > 0 && matches[index - 1] === at - 1) points += EXCERPT.neighbours;
  }
  return points;
}

/** The token an excerpt begins with: a little before the match, but not across the heading it stands under. */
export function startOfExcerpt(
  tokens: readonly string[],
  { anchors }: Fragment,
  match: number,
  anchorAt: number | undefined,
): number {
  let from = match;
  for (let lead = 0; lead < EXCERPT.lead && from > 0; ) {
    if (from === anchorAt || anchors.some(({ location }) => location === from)) break;
    from -= 1;
    const token = tokens[from] ?? '';
    // Hidden words and the later parts of a date are no words of their own.
    if (!isHidden(token) && !isGlued(token)) lead += 1;
    const endsSentence = /[.!?;]$/.test(decodeText(`${token} `).trim());
    if (endsSentence && lead > EXCERPT.shortLead) {
      from += 1;
      break;
    }
  }
  // Not in the middle of "09/01/2026".
  while (from > 0 && isGluedOn(tokens, from)) from -= 1;
  return from;
}

/** Whether the next visible token is written on to the one before it. */
function isGluedOn(tokens: readonly string[], from: number): boolean {
  const next = tokens.slice(from).find((token) => !isHidden(token));
  return next !== undefined && isGlued(next);
}
