import { escapeHtml } from '../html.ts';
import type { CitedPiece } from './cited-text.ts';

/** A text with citations as HTML: symbols linked, states beside them, left out of search. */
export function citedHtml(pieces: readonly CitedPiece[]): string {
  return pieces
    .map((piece) => {
      if (typeof piece === 'string') return escapeHtml(piece);
      if ('state' in piece)
        return `<span class="symbol-state" data-search-skip> (${escapeHtml(piece.state)})</span>`;
      return `<a class="symbol" href="${escapeHtml(piece.href)}">${escapeHtml(piece.text)}</a>`;
    })
    .join('');
}
