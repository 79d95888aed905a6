import { HTMLElement, type Node, NodeType, parse } from 'node-html-parser';
import { decodeEntities } from '../../lib/html.ts';
import { FACTS_NAME, type PageFacts } from '../page-facts.ts';

/** A stretch of a page's text. */
export interface Block {
  text: string;
  /** Set for a heading: the id a result can link to, '' when it has none. */
  heading?: string;
}

/** What search takes from a built page. */
export interface PageText {
  facts: PageFacts;
  blocks: Block[];
  /** Addresses of the attachments the page offers, as they stand in its links. */
  files: string[];
}

const FACTS = new RegExp(`<meta name="${FACTS_NAME}" content="([^"]*)">`);
const BODY = 'data-search-body';
const INLINE =
  /^(?:A|ABBR|B|BDI|BR|CITE|CODE|DATA|EM|I|KBD|MARK|Q|S|SMALL|SPAN|STRONG|SUB|SUP|TIME|U|VAR|WBR)$/;
/** `pre` is not named, so that what stands in it is read like any other text. */
const PARSING = { blockTextElements: { script: true, style: true, noscript: true } };
/** The page's h1 is its title, which the directory of the index holds. */
const SKIPPED = /^(?:SCRIPT|STYLE|TEMPLATE|NOSCRIPT|SVG|BUTTON|NAV|FORM|H1)$/;

/** Facts of a built page; null when the page is not for search. */
export function readFacts(html: string): PageFacts | null {
  const json = FACTS.exec(html)?.[1];
  return json === undefined ? null : JSON.parse(decodeEntities(json));
}

/** The part of a built page's HTML that {@link readPage} reads; null when the page is not for search. */
export function searchSource(html: string): string | null {
  const start = html.indexOf(BODY);
  const meta = FACTS.exec(html)?.[0];
  if (meta === undefined || start < 0) return null;
  return meta + html.slice(html.lastIndexOf('<', start), html.indexOf('</main>'));
}

/** Text, headings and attachments of a built page, or null when the page is not for search. */
export function readPage(html: string): PageText | null {
  const facts = readFacts(html);
  const start = html.indexOf(BODY);
  if (!facts || start < 0) return null;
  const main = parse(html.slice(html.lastIndexOf('<', start), html.indexOf('</main>')), PARSING);
  const blocks: Block[] = [];
  const files = new Set<string>();
  let line = '';
  const flush = (heading?: string) => {
    const text = line.replace(/\s+/g, ' ').trim();
    line = '';
    if (text !== '') blocks.push(heading === undefined ? { text } : { text, heading });
  };
  const walk = (node: Node) => {
    if (node.nodeType === NodeType.TEXT_NODE) {
      line += node.text;
      return;
    }
    if (!(node instanceof HTMLElement) || SKIPPED.test(node.tagName ?? '')) return;
    if (node.hasAttribute('data-search-skip')) return;
    const link = node.tagName === 'A' ? node.getAttribute('href') : undefined;
    if (link?.includes('/tep/')) files.add(link);
    const isBlock = !INLINE.test(node.tagName ?? '');
    const isHeading = /^H[2-6]$/.test(node.tagName ?? '');
    if (isBlock) flush();
    else if (node.tagName === 'BR') line += ' ';
    for (const child of node.childNodes) walk(child);
    if (isBlock) flush(isHeading ? (node.getAttribute('id') ?? '') : undefined);
  };
  walk(main);
  flush();
  return { facts, blocks, files: [...files] };
}
