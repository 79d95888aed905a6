import { fold } from '../../lib/vietnamese/fold.ts';
import { readAttachmentAnchor } from '../anchors.ts';
import { isSubstance, type QueryWord } from '../query/query.ts';
import { decodeText, wordKey } from '../text/tokens.ts';
import type { Excerpt } from './protocol.ts';

/** What Pagefind keeps of a page besides the index: its text as indexed, and where headings stand. */
export interface Fragment {
  content: string;
  anchors: { id: string; text: string; location: number }[];
}

const LENGTH = 40;
/** Words shown before the first one that was looked for. */
const LEAD = 8;

/**
 * The stretch of a page that answers best, in the page's own letters, and the heading or attachment
 * it stands under. Takes the fragment as Pagefind stores it.
 */
export function makeExcerpt(fragment: Fragment, words: readonly QueryWord[]): Excerpt {
  const tokens = fragment.content.split(' ');
  const matches = tokens.map((token) => matchOf(token, words));
  const start = bestStart(matches, words);
  const firstMatch = matches.findIndex((match, index) => index >= start && match !== null);
  const anchor = fragment.anchors
    .filter(({ location }) => location <= Math.max(start, firstMatch))
    .at(-1);
  const from = stretchStart(tokens, fragment, start, anchor?.location);
  const pieces: Excerpt['pieces'] = [];
  let shown = 0;
  for (let index = from; index < tokens.length && shown < LENGTH; index += 1) {
    const text = decodeText(`${tokens[index]} `).trimEnd();
    const token = tokens[index] ?? '';
    if (token.startsWith('`') || text === '') continue;
    const isMarked = matches[index] !== null && isTogether(matches, index, words);
    const isGlued = token.startsWith('^');
    const piece = isGlued ? text.replace(/^\^/, '') : pieces.length === 0 ? text : ` ${text}`;
    const [, body = '', tail = ''] = /^(.*?)([^\p{L}\p{M}\p{N}]*)$/su.exec(piece) ?? [];
    push(pieces, body, isMarked);
    if (tail) push(pieces, tail, false);
    shown += 1;
  }
  const attachment = anchor && readAttachmentAnchor(anchor.id);
  return {
    pieces,
    anchor: anchor && !attachment ? anchor.id : '',
    heading: anchor && !attachment ? decodeText(anchor.text).trim() : '',
    ...(attachment && { file: attachment.file }),
    ...(attachment?.page && { filePage: attachment.page }),
  };
}

/** Which word of the query an index word is, by its place; null for none. */
function matchOf(token: string, words: readonly QueryWord[]): number | null {
  const key = /[\p{L}\p{M}\p{N}]+?(?=ǀ)/u.exec(token)?.[0];
  if (key === undefined || token.startsWith('`')) return null;
  const plain = fold(wordKey(key));
  const at = words.findIndex((word) =>
    word.isOpen ? plain.startsWith(word.plain) : plain === word.plain,
  );
  return at < 0 ? null : at;
}

/** Where the window begins that holds most of the words, neighbours counting double. */
function bestStart(matches: readonly (number | null)[], words: readonly QueryWord[]): number {
  let best = 0;
  let bestWorth = -1;
  matches.forEach((match, start) => {
    if (match === null || !hasSubstance(words[match])) return;
    const seen = new Set<number>();
    let worth = 0;
    for (let index = start; index < start + LENGTH - LEAD && index < matches.length; index += 1) {
      const at = matches[index];
      if (at === null || at === undefined) continue;
      if (!seen.has(at)) worth += words[at]?.weight ?? 0;
      seen.add(at);
      if (at > 0 && matches[index - 1] === at - 1) worth += 1.5;
    }
    if (worth > bestWorth) {
      bestWorth = worth;
      best = start;
    }
  });
  return best;
}

/** A little before the match, but not across the heading it stands under. */
function stretchStart(
  tokens: readonly string[],
  fragment: Fragment,
  start: number,
  anchorAt: number | undefined,
): number {
  let from = start;
  for (let back = 0; back < LEAD && from > 0; ) {
    if (from === anchorAt || fragment.anchors.some(({ location }) => location === from)) break;
    from -= 1;
    // Hidden words and the later parts of a date count for nothing.
    if (!/^[`^]/.test(tokens[from] ?? '')) back += 1;
    if (/[.!?;]$/.test(decodeText(`${tokens[from]} `).trim()) && back > 2) {
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
  const next = tokens.slice(from).find((token) => !token.startsWith('`'));
  return next?.startsWith('^') ?? false;
}

/** A word alone is marked only if it means something by itself or stands with its neighbour. */
function isTogether(
  matches: readonly (number | null)[],
  index: number,
  words: readonly QueryWord[],
): boolean {
  const at = matches[index] ?? 0;
  if (words.length < 3) return true;
  if (!hasSubstance(words[at])) return false;
  const isNext = (step: number) => {
    for (let other = index + step; Math.abs(other - index) <= 3; other += step)
      if (matches[other] === at + step) return true;
    return false;
  };
  const word = words[at];
  // Without marks "dong" is many words; alone it is marked only when it was typed with marks.
  return isNext(1) || isNext(-1) || (word?.isMarked === true && word.plain.length > 3);
}

function hasSubstance(word: QueryWord | undefined): boolean {
  return word !== undefined && isSubstance(word);
}

function push(pieces: Excerpt['pieces'], text: string, isMarked: boolean): void {
  const last = pieces.at(-1);
  if (!last || last.isMarked !== isMarked) {
    const space = isMarked && last ? (/^\s*/.exec(text)?.[0] ?? '') : '';
    if (space && last) last.text += space;
    pieces.push({ text: space ? text.slice(space.length) : text, isMarked });
  } else last.text += text;
}
