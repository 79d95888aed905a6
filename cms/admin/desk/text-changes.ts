import { diffWordsWithSpace } from 'diff';

/** A piece of two texts: in both, only in the new one, or only in the old one. */
export interface Piece {
  text: string;
  kind: 'same' | 'added' | 'removed';
}

/** What changed between two texts, word by word; a Vietnamese syllable is a word. */
export function changesBetween(before: string, now: string): Piece[] {
  return diffWordsWithSpace(before, now).map(({ value, added, removed }) => ({
    text: value,
    kind: added ? 'added' : removed ? 'removed' : 'same',
  }));
}

/** Long runs without a change are cut to their ends, with a sign between. */
export function withoutLongRuns(pieces: readonly Piece[], margin = 200): (Piece | null)[] {
  return pieces.flatMap((piece, index): (Piece | null)[] => {
    if (piece.kind !== 'same' || piece.text.length < 3 * margin) return [piece];
    const head = { ...piece, text: piece.text.slice(0, margin) };
    const tail = { ...piece, text: piece.text.slice(-margin) };
    if (index === 0) return [null, tail];
    if (index === pieces.length - 1) return [head, null];
    return [head, null, tail];
  });
}
