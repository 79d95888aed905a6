import { escapeHtml } from '../../lib/html.ts';
import { HEADINGS_FIELD } from '../headings-field.ts';
import type { AbbreviationTable } from '../text/abbreviations.ts';
import { toIndexText } from '../text/index-words.ts';
import type { AttachedText } from './attached-texts.ts';
import type { Block } from './page-text.ts';

/** A page as Pagefind gets it: its text and that of its attachments, in index words. */
export function pageHtml(
  blocks: readonly Block[],
  attached: readonly AttachedText[],
  abbreviations: AbbreviationTable,
): string {
  const encoded = blocks.map(({ heading, text }) => ({
    heading,
    html: escapeHtml(toIndexText(text, abbreviations)),
  }));
  const content = [
    ...encoded.map(({ heading, html }) =>
      heading === undefined ? `<p>${html}</p>` : `<h2 id="${escapeHtml(heading)}">${html}</h2>`,
    ),
    ...attached.map(
      ({ anchor, text }) =>
        `<p id="${escapeHtml(anchor)}">${escapeHtml(toIndexText(text, abbreviations))}</p>`,
    ),
  ].join('\n');
  const headings = encoded
    .filter(({ heading }) => heading !== undefined)
    .map(({ html }) => html)
    .join(' ');
  const head = `<meta data-pagefind-meta="${HEADINGS_FIELD}[content]" content="${headings}">`;
  return `<html lang="vi"><head>${head}</head><body data-pagefind-body>${content}</body></html>`;
}
