import { escapeHtml } from '../../lib/html.ts';
import { HEADINGS_FIELD } from '../headings-field.ts';
import type { AbbreviationTable } from '../text/abbreviations.ts';
import { type ReadText, toIndexText } from '../text/index-words.ts';

/** A stretch of a page's text, as it was read. */
export interface TextPart {
  /** Id of a heading. */
  heading?: string;
  text: ReadText;
}

/** A page of an attachment, as it was read. */
export interface AttachedPart {
  anchor: string;
  text: ReadText;
}

/** A page as Pagefind gets it: its text and that of its attachments, in index words. */
export function pageHtml(
  blocks: readonly TextPart[],
  attached: readonly AttachedPart[],
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
