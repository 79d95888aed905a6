import type { HTMLElement } from 'node-html-parser';
import TurndownService from 'turndown';
import { normalizeLine, normalizeText } from '../../lib/vietnamese/normalize.ts';

const turndown = new TurndownService({
  headingStyle: 'atx',
  bulletListMarker: '-',
  emDelimiter: '*',
  codeBlockStyle: 'fenced',
});
/** Numbers and hyphens at the start of a line stay unescaped: typed lists shall become lists too. */
turndown.escape = (text) =>
  text.replace(/[\\*_`[\]~]/g, '\\$&').replace(/^(\s*)([#>])/gm, '$1\\$2');
turndown.addRule('note', {
  filter: (node) => node.nodeName === 'SUP' && /^\[\d+\]$/.test(node.textContent ?? ''),
  replacement: (_content, node) => `[^${(node.textContent ?? '').replace(/\D/g, '')}]`,
});
turndown.addRule('link', {
  filter: 'a',
  replacement: (content, node) => {
    const href = (
      node as unknown as { getAttribute: (name: string) => string | null }
    ).getAttribute('href');
    return href && /^(?:https?:|mailto:)/i.test(href) && content
      ? `[${content}](${href})`
      : content;
  },
});

/** An element as Markdown; tabs and wide gaps become single spaces. */
export function convert(element: HTMLElement): string {
  return turndown
    .turndown(joinRuns(normalizeText(element.outerHTML).replace(/\t+/g, ' ')))
    .replace(/ {3,}(?!\n)/g, ' ')
    .replace(/\*\*(\s*)\*\*/g, '$1');
}

/** One element for neighbours of one kind: Word cuts a word into runs wherever somebody went over it. */
function joinRuns(html: string): string {
  return html.replace(/<\/(strong|em|s|u)>(\s*)<\1>/g, '$2');
}

/** A text as one line of Markdown, its signs escaped. */
export function inline(text: string): string {
  return turndown.escape(normalizeLine(text));
}
