import { type HTMLElement, parse } from 'node-html-parser';
import { normalizeLine } from '../../src/lib/vietnamese/normalize.ts';
import { NOT_ARTICLE } from './portal-page.ts';

/**
 * HTML of old portals as a list of blocks: they set text in divisions and line breaks instead of
 * paragraphs, and pictures in tables.
 */
export function flatten(html: string): string {
  const root = parse(`<div>${html}</div>`);
  for (const node of root.querySelectorAll(NOT_ARTICLE)) node.remove();
  for (const node of root.querySelectorAll('[style],[hidden]')) if (isHidden(node)) node.remove();
  const BLOCK = /^(?:P|UL|OL|TABLE|H[1-6]|FIGURE|BLOCKQUOTE)$/;
  const parts: string[] = [];
  let line = '';
  const endLine = () => {
    if (normalizeLine(parse(line).textContent) !== '' || /<img/i.test(line))
      parts.push(`<p>${line}</p>`);
    line = '';
  };
  const walk = (node: HTMLElement) => {
    for (const child of node.childNodes) {
      const { tagName = '' } = child as HTMLElement;
      if (child.nodeType === 3) line += child.toString();
      else if (child.nodeType !== 1) continue;
      else if (tagName === 'BR') endLine();
      else if (tagName === 'TABLE' && isLayout(child as HTMLElement)) {
        endLine();
        for (const cell of (child as HTMLElement).querySelectorAll('td')) walk(cell);
      } else if (BLOCK.test(tagName)) {
        endLine();
        parts.push(child.toString());
      } else if (/^(?:DIV|SECTION|ARTICLE|CENTER|TBODY|TR|TD)$/.test(tagName)) {
        endLine();
        walk(child as HTMLElement);
        endLine();
      } else line += child.toString();
    }
  };
  walk(root);
  endLine();
  return parts.join('\n');
}

/** The words of old HTML on one line, a space between blocks and without what a page does not show. */
export function plainText(html: string): string {
  const spaced = flatten(html).replace(
    /<\/(?:p|li|h[1-6]|td|th|blockquote|figcaption)>|<br\b[^>]*>/gi,
    '$& ',
  );
  return normalizeLine(parse(spaced).textContent);
}

function isHidden(node: HTMLElement): boolean {
  const style = node.getAttribute('style') ?? '';
  return (
    node.hasAttribute('hidden') ||
    /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i.test(style)
  );
}

/** Whether a table has a single column: it sets a picture above its caption and holds no data. */
function isLayout(table: HTMLElement): boolean {
  const rows = table.querySelectorAll('tr');
  return rows.every((row) => row.querySelectorAll('td,th').length < 2);
}
