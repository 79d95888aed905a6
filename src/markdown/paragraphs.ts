import { type HTMLElement, NodeType, parse } from 'node-html-parser';
import { wordsOf } from '../blocks/read-block.ts';
import { NO_LABELS, renderBody } from './render.ts';

/** The words of a code block are words too. */
const TREE = { blockTextElements: { script: true, style: true } };
/** Everything else begins a paragraph of its own. */
const INLINE = /^(?:a|strong|em|b|i|u|s|del|ins|code|span|sup|sub|abbr|small|mark|br)$/;

/**
 * The paragraphs of a Markdown text as readers see them: words without signs, the number of a clause
 * before it, cells of a row with bars between. A heading keeps its number signs, for its depth.
 */
export function textParagraphs(markdown: string): string[] {
  const { parts } = renderBody(markdown, { labels: NO_LABELS });
  return parts.flatMap((part) => {
    if (typeof part === 'string') return paragraphsIn(parse(part, TREE));
    return 'block' in part ? wordsOf(part) : [part.alt];
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
