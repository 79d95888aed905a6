import { normalizeText } from '../../../src/lib/vietnamese/normalize.ts';
import { STYLE } from './inline-style.ts';
import { restoreLegacyFonts } from './legacy-text.ts';
import { cleanLinks } from './links.ts';
import { convertLists } from './lists.ts';
import { extractPictures, type PastedPicture } from './picture-marks.ts';
import { lowerHeadings, removeEmpty, stripElements, wrapLooseText } from './structure.ts';
import { simplifyTables } from './tables.ts';
import { marksFromStyles } from './text-marks.ts';

export interface CleanHtml {
  /** Headings, paragraphs, lists, tables, links, bold and italic; nothing else. */
  html: string;
  /** Each stands in the HTML as a paragraph of its own: see picture-marks.ts. */
  pictures: PastedPicture[];
  /** Old font that was turned into Unicode; null when there was none. */
  legacyFont: string | null;
  /** Links that would have led nowhere or run something. */
  droppedLinks: number;
}

const REMOVED = 'style,script,meta,link,title,xml,template,object,iframe,svg,button,input,select';

/**
 * Makes the clipboard HTML of Word, Google Docs or a web page into what a body may hold. Every word
 * stays; fonts, colours, sizes and what only looks like structure go.
 */
export function cleanHtml(source: string): CleanHtml {
  const { body } = new DOMParser().parseFromString(prepareSource(source), 'text/html');
  for (const element of body.querySelectorAll(REMOVED)) element.remove();
  removeComments(body);
  const legacyFont = restoreLegacyFonts(body);
  convertLists(body);
  marksFromStyles(body);
  const pictures = extractPictures(body);
  const droppedLinks = cleanLinks(body);
  simplifyTables(body);
  lowerHeadings(body);
  stripElements(body);
  wrapLooseText(body);
  normalizeTexts(body);
  removeEmpty(body);
  return { html: body.innerHTML, pictures, legacyFont, droppedLinks };
}

/**
 * Prepares the text for the parser. Word hides what other programs need in conditional comments; the
 * fallback stays. The security policy forbids inline styles even in a document nobody sees, so they
 * are parsed as data.
 */
function prepareSource(source: string): string {
  return source
    .replace(/<!--\[if[^\]]*\]>[\s\S]*?<!\[endif\]-->/gi, '')
    .replace(/<!\[(?:if[^\]]*|endif)\]>/gi, '')
    .replace(/<style\b[\s\S]*?<\/style>/gi, '')
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\sstyle\s*=/gi, ` ${STYLE}=`));
}

function removeComments(root: HTMLElement): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
  const found: Node[] = [];
  while (walker.nextNode()) found.push(walker.currentNode);
  for (const comment of found) comment.parentNode?.removeChild(comment);
}

function normalizeTexts(root: HTMLElement): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { currentNode } = walker;
    const text = currentNode.textContent ?? '';
    // Word breaks lines of its HTML in the middle of sentences.
    currentNode.textContent = normalizeText(text).replace(/[ \t]*\r?\n[ \t]*/g, ' ');
  }
}
