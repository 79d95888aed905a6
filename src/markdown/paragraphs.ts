import { type HTMLElement, NodeType, parse } from 'node-html-parser';
import { blockText } from '../blocks/read-block.ts';
import { NO_LABELS, renderBody } from './render.ts';

/** The parser's default list without `pre`, so that code is read like other text. */
const TREE = { blockTextElements: { script: true, style: true } };
/** Elements that do not begin a new paragraph. */
const INLINE = /^(?:a|strong|em|b|i|u|s|del|ins|code|span|sup|sub|abbr|small|mark|br)$/;

/**
 * The paragraphs of a Markdown text as plain text: the number of a list item before its text, a table row
 * as cells with bars between. A heading keeps its number signs, which give its depth.
 */
export function textParagraphs(markdown: string): string[] {
  const { parts } = renderBody(markdown, { labels: NO_LABELS });
  return parts.flatMap((part) => {
    if (typeof part === 'string') return paragraphsIn(parse(part, TREE));
    return 'block' in part ? blockText(part) : [part.alt];
  });
}

function paragraphsIn(element: HTMLElement): string[] {
  const found: string[] = [];
  let inline = '';
  const settle = () => {
    const text = inline.replace(/\s+/g, ' ').trim();
    if (text !== '') found.push(text);
    inline = '';
  };
  let number = Number(element.getAttribute('start') ?? 1);
  for (const node of element.childNodes) {
    if (node.nodeType === NodeType.TEXT_NODE) inline += node.textContent;
    if (node.nodeType !== NodeType.ELEMENT_NODE) continue;
    const child = node as HTMLElement;
    const name = child.tagName.toLowerCase();
    if (child.hasAttribute('data-footnote-backref')) continue;
    if (INLINE.test(name)) {
      inline +=
        name === 'br' ? ' ' : name === 'sup' ? ` (${child.textContent})` : child.textContent;
      continue;
    }
    settle();
    if (name === 'tr') found.push(rowOf(child));
    else if (/^h\d$/.test(name)) {
      inline = child.textContent;
      settle();
      const heading = found.pop();
      if (heading) found.push(`${'#'.repeat(Number(name[1]))} ${heading}`);
    } else if (name === 'li' && element.tagName?.toLowerCase() === 'ol') {
      const [first = '', ...rest] = paragraphsIn(child);
      found.push(`${number}. ${first}`, ...rest);
      number += 1;
    } else found.push(...paragraphsIn(child));
  }
  settle();
  return found;
}

function rowOf(row: HTMLElement): string {
  return row
    .querySelectorAll('th, td')
    .map((cell) => cell.textContent.replace(/\s+/g, ' ').trim())
    .join(' | ');
}
