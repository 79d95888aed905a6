import { readAttachmentAnchor } from '../anchors.ts';
import type { QueryWord } from '../query/query.ts';
import { decodeText } from '../text/encode-text.ts';
import { isGlued, isHidden } from '../text/tokens.ts';
import { EXCERPT } from '../weights.ts';
import { isHighlighted, matchOf } from './excerpt-matches.ts';
import { bestMatch, type Fragment, startOfExcerpt } from './excerpt-start.ts';
import type { Excerpt } from './protocol.ts';

/**
 * The stretch of a page that answers best, in the page's own letters, and the heading or attachment
 * it stands under. Takes the fragment as Pagefind stores it.
 */
export function makeExcerpt(fragment: Fragment, words: readonly QueryWord[]): Excerpt {
  const tokens = fragment.content.split(' ');
  const matches = tokens.map((token) => matchOf(token, words));
  const start = bestMatch(matches, words);
  const firstMatch = matches.findIndex((match, index) => index >= start && match !== null);
  const anchor = fragment.anchors
    .filter(({ location }) => location <= Math.max(start, firstMatch))
    .at(-1);
  const attachment = anchor && readAttachmentAnchor(anchor.id);
  return {
    pieces: piecesFrom(startOfExcerpt(tokens, fragment, start, anchor?.location), tokens, (at) =>
      isHighlighted(matches, at, words),
    ),
    anchor: anchor && !attachment ? anchor.id : '',
    heading: anchor && !attachment ? decodeText(anchor.text).trim() : '',
    ...(attachment && { file: attachment.file }),
    ...(attachment?.page && { filePage: attachment.page }),
  };
}

/** The visible text from a token on, with punctuation after a highlighted word left plain. */
function piecesFrom(
  from: number,
  tokens: readonly string[],
  isMatch: (index: number) => boolean,
): Excerpt['pieces'] {
  const pieces: Excerpt['pieces'] = [];
  let shown = 0;
  for (let index = from; index < tokens.length && shown < EXCERPT.length; index += 1) {
    const token = tokens[index] ?? '';
    const text = decodeText(`${token} `).trimEnd();
    if (isHidden(token) || text === '') continue;
    const isFirst = pieces.length === 0;
    const piece = isGlued(token) ? text.replace(/^\^/, '') : isFirst ? text : ` ${text}`;
    const [, word = '', punctuation = ''] = /^(.*?)([^\p{L}\p{M}\p{N}]*)$/su.exec(piece) ?? [];
    append(pieces, word, isMatch(index));
    if (punctuation) append(pieces, punctuation, false);
    shown += 1;
  }
  return pieces;
}

/** Adds text to the last piece or begins another; a space before a highlighted word stays plain. */
function append(pieces: Excerpt['pieces'], text: string, isHighlighted: boolean): void {
  const last = pieces.at(-1);
  if (last?.isHighlighted === isHighlighted) {
    last.text += text;
    return;
  }
  const space = isHighlighted && last ? (/^\s*/.exec(text)?.[0] ?? '') : '';
  if (last) last.text += space;
  pieces.push({ text: text.slice(space.length), isHighlighted });
}
