import { safeDecode } from '../../../src/lib/url.ts';
import { normalizeText } from '../../../src/lib/vietnamese/normalize.ts';
import { isAllowedLink } from '../../../src/markdown/links.ts';
import { STYLE, styleOf } from './inline-style.ts';
import { restoreLegacyFonts } from './legacy-text.ts';
import { realLists } from './lists.ts';
import { plainTables } from './tables.ts';

/** A picture of the pasted text, in reading order. */
export interface PastedPicture {
  src: string;
  /** File name for people; '' when there is none. */
  name: string;
  alt: string;
}

export interface CleanHtml {
  /** Headings, paragraphs, lists, tables, links, bold and italic; nothing else. */
  html: string;
  /** Each stands in the HTML as a paragraph of its own: see {@link pictureMarker}. */
  pictures: PastedPicture[];
  /** Old font that was turned into Unicode; null when there was none. */
  legacyFont: string | null;
  /** Links that would have led nowhere or run something. */
  droppedLinks: number;
}

/** Text that holds the place of a picture; private-use signs that nobody types. */
function pictureMarker(index: number): string {
  return `\uE000${index}\uE001`;
}

/** The number of the picture a text holds the place of; null for any other text. */
export function markedPicture(text: string): number | null {
  const found = /^\s*\uE000(\d+)\uE001\s*$/.exec(text)?.[1];
  return found === undefined ? null : Number(found);
}

const KEPT = new Set(
  'P H1 H2 H3 H4 H5 H6 UL OL LI TABLE THEAD TBODY TR TH TD A STRONG EM S BR BLOCKQUOTE HR PRE CODE'.split(
    ' ',
  ),
);
const BLOCKS = 'p,h1,h2,h3,h4,h5,h6,ul,ol,table,blockquote,pre,hr,div,section,article';
const GONE = 'style,script,meta,link,title,xml,template,object,iframe,svg,button,input,select';

/**
 * Makes the clipboard HTML of Word, Google Docs or a web page into what a body may hold. Every word
 * stays; fonts, colours, sizes and what only looks like structure go.
 */
export function cleanHtml(source: string): CleanHtml {
  const { body } = new DOMParser().parseFromString(quietStyles(source), 'text/html');
  for (const gone of body.querySelectorAll(GONE)) gone.remove();
  removeComments(body);
  const legacyFont = restoreLegacyFonts(body);
  realLists(body);
  marksFromStyles(body);
  const pictures = takePictures(body);
  const droppedLinks = cleanLinks(body);
  plainTables(body);
  oneTopHeading(body);
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
function quietStyles(source: string): string {
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

/** Bold, italic and struck text that is told by a style (Google Docs) or an old tag. */
function marksFromStyles(root: HTMLElement): void {
  for (const element of root.querySelectorAll<HTMLElement>('b,i,span,font,del,strike')) {
    const weight = styleOf(element, 'font-weight');
    const tag = element.tagName;
    const isBold = tag === 'B' ? weight !== 'normal' : /^(?:bold|[6-9]00)$/.test(weight);
    const isItalic = tag === 'I' || styleOf(element, 'font-style') === 'italic';
    const isStruck =
      tag === 'DEL' ||
      tag === 'STRIKE' ||
      styleOf(element, 'text-decoration').includes('line-through');
    let wrapped: Element = element;
    for (const [isMarked, name] of [
      [isBold, 'strong'],
      [isItalic, 'em'],
      [isStruck, 's'],
    ] as const) {
      if (!isMarked || element.querySelector(BLOCKS) || wrapped.closest(name)) continue;
      const mark = document.createElement(name);
      mark.append(...wrapped.childNodes);
      wrapped.append(mark);
      wrapped = mark;
    }
  }
}

/** Puts a marker where each picture stood, in a paragraph of its own. */
function takePictures(root: HTMLElement): PastedPicture[] {
  return [...root.querySelectorAll('img')].map((image, index) => {
    const src = image.getAttribute('src') ?? '';
    const [address = ''] = src.split(/[?#]/);
    const marker = document.createElement('p');
    marker.textContent = pictureMarker(index);
    const block = image.closest('table') ?? image.closest('p,h1,h2,h3,h4,h5,h6,li');
    image.remove();
    const list = block?.closest('ul,ol');
    if (block) (list ? outermost(list) : block).after(marker);
    else root.append(marker);
    const last = address.split(/[\\/]/).at(-1) ?? '';
    const name = src.startsWith('data:') ? '' : (safeDecode(last) ?? last);
    return { src, name, alt: image.getAttribute('alt') ?? '' };
  });
}

function outermost(list: Element): Element {
  const above = list.parentElement?.closest('ul,ol');
  return above ? outermost(above) : list;
}

function cleanLinks(root: HTMLElement): number {
  let dropped = 0;
  for (const link of root.querySelectorAll('a')) {
    const href = realAddress(link.getAttribute('href') ?? '');
    const isGood = href !== '' && !href.startsWith('#') && isAllowedLink(href);
    // An anchor of Word's table of contents is no link anybody would miss.
    if (!isGood && href !== '' && !href.startsWith('#')) dropped += 1;
    if (isGood) link.setAttribute('href', href);
    else unwrap(link);
  }
  return dropped;
}

/** Google Docs sends readers by way of its own counter. */
function realAddress(href: string): string {
  const address = href.trim();
  if (!/^https?:\/\/(?:www\.)?google\.[a-z.]+\/url\?/i.test(address)) return address;
  return new URL(address).searchParams.get('q') ?? address;
}

/** A page has one top heading, its title; pasted ones begin a step below. */
function oneTopHeading(root: HTMLElement): void {
  for (const title of root.querySelectorAll('p.MsoTitle, p.MsoSubtitle')) rename(title, 'h2');
  if (!root.querySelector('h1')) return;
  for (let level = 5; level >= 1; level -= 1)
    for (const heading of root.querySelectorAll(`h${level}`)) rename(heading, `h${level + 1}`);
}

function stripElements(root: HTMLElement): void {
  for (const element of [...root.querySelectorAll('*')].reverse()) {
    if (/^(?:DIV|SECTION|ARTICLE|CENTER|DL|DT|DD|FIGURE|FIGCAPTION)$/.test(element.tagName)) {
      if (element.querySelector(BLOCKS)) unwrap(element);
      else rename(element, 'p');
    } else if (!KEPT.has(element.tagName)) {
      unwrap(element);
    }
  }
  for (const element of root.querySelectorAll('*'))
    for (const { name } of [...element.attributes])
      if (!(element.tagName === 'A' && name === 'href')) element.removeAttribute(name);
  // Spans that cut a word in two leave neighbours of one kind: "<b>Đ</b><b>ảng</b>".
  for (const mark of root.querySelectorAll('strong,em,s')) {
    const next = mark.nextSibling;
    if (next instanceof Element && next.tagName === mark.tagName) {
      next.prepend(...mark.childNodes);
      mark.remove();
    }
  }
}

function wrapLooseText(root: HTMLElement): void {
  let paragraph: HTMLParagraphElement | null = null;
  for (const node of [...root.childNodes]) {
    const isBlock = node instanceof Element && node.matches(BLOCKS);
    if (isBlock || (node.textContent?.trim() === '' && !paragraph)) {
      paragraph = null;
      continue;
    }
    if (!paragraph) {
      paragraph = document.createElement('p');
      node.replaceWith(paragraph);
    }
    paragraph.append(node);
  }
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

function removeEmpty(root: HTMLElement): void {
  for (const element of [
    ...root.querySelectorAll('p,h2,h3,h4,h5,h6,strong,em,s,a,li,ul,ol'),
  ].reverse())
    if (element.textContent?.trim() === '' && !element.querySelector('br,hr,img'))
      unwrapBlank(element);
  for (const paragraph of root.querySelectorAll('p'))
    if (paragraph.textContent?.trim() === '') paragraph.remove();
}

/** An empty bold still holds the space between two words. */
function unwrapBlank(element: Element): void {
  if (/^(?:STRONG|EM|S|A)$/.test(element.tagName)) unwrap(element);
  else element.remove();
}

function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes);
}

function rename(element: Element, name: string): void {
  const renamed = document.createElement(name);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
}
