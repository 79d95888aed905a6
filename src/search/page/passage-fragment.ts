import type { Excerpt } from '../engine/protocol.ts';

/** Longer stretches rarely stand in one element of the page. */
const MOST_WORDS = 12;
/** One word stands everywhere. */
const LEAST_WORDS = 2;

/**
 * The end of an address that leads to a passage: the heading above it, and a text fragment, which makes
 * the browser mark and show the passage, also in a part that is folded (WICG Scroll to Text Fragment).
 * A browser without it goes to the heading.
 */
export function passageFragment({ pieces, anchor }: Pick<Excerpt, 'pieces' | 'anchor'>): string {
  const text = markedStretch(pieces);
  const place = anchor === '' ? '' : encodeURIComponent(anchor);
  if (text === '') return place === '' ? '' : `#${place}`;
  // A dash has a meaning in the fragment, so it is written out too.
  return `#${place}:~:text=${encodeURIComponent(text).replaceAll('-', '%2D')}`;
}

/** The longest stretch of one sentence that begins and ends with marked words. */
export function markedStretch(pieces: Excerpt['pieces']): string {
  const sentences: Excerpt['pieces'][] = [[]];
  for (const piece of pieces) {
    const parts = piece.isHighlighted ? [piece.text] : piece.text.split(/(?<=[.!?;:…|])\s/);
    parts.forEach((text, at) => {
      if (at > 0) sentences.push([]);
      sentences.at(-1)?.push({ text, isHighlighted: piece.isHighlighted });
    });
  }
  const stretches = sentences.map(stretchOf).filter((text) => {
    const count = text.split(/\s+/).length;
    return count >= LEAST_WORDS && count <= MOST_WORDS;
  });
  return stretches.sort((left, right) => right.length - left.length)[0] ?? '';
}

/** From the first marked piece to the last, shortened from behind while it is too long. */
function stretchOf(pieces: Excerpt['pieces']): string {
  const marked = pieces.flatMap(({ isHighlighted }, at) => (isHighlighted ? [at] : []));
  for (let last = marked.length - 1; last >= 0; last -= 1) {
    const text = pieces
      .slice(marked[0], (marked[last] ?? 0) + 1)
      .map((piece) => piece.text)
      .join('')
      .trim();
    if (text.split(/\s+/).length <= MOST_WORDS) return text;
  }
  return '';
}
