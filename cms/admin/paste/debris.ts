import { normalizeLine } from '../../../src/lib/vietnamese/normalize.ts';
import {
  DEBRIS_CONTAINERS,
  isShareLine,
  LINK_LIST_HEAD,
  PAGE_LINES,
  PORTAL_LINES,
  SECTION_PATH,
} from './debris-patterns.ts';
import { BLOCKS, textOf } from './elements.ts';
import { markedPicture } from './picture-marks.ts';
import type { Producer } from './producer.ts';

/** A line of the cleaned text that seems to be no part of the article. */
export interface DebrisLine {
  text: string;
  /** Which of the lines that say the same it is, from 0. */
  occurrence: number;
}

/** What is known of where the lines come from and where they go. */
export interface PageFacts {
  /** From {@link linesAround}. */
  around: ReadonlySet<string>;
  producer: Producer;
  /** Title of the entry the text goes into; '' when there is none. */
  title: string;
}

/** With what the path of a page's sections begins. */
const FRONT_PAGE = /^(?:trang (?:chủ|nhất)|home)$/iu;
const LINES = 'p,h1,h2,h3,h4,h5,h6,li';
/** Shorter lines are repeated for good reasons. */
const SHORTEST_TITLE = 12;
/** The path of a page's sections stands above the article. */
const FIRST_LINES = 4;

/** Fewer links may be the article's own. */
const LEAST_NEWS = 2;
/** News systems write the day behind a link. */
const DAY_BEHIND =
  /[(|–-]?\s*\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?:[\s,|–-]+\d{1,2}(?::|h)\d{2})?\s*\)?$/u;
/** Papers are cited with their days too: "66-QĐ/TW". */
const SYMBOL = /\d\s*-\s*\p{Lu}{2}/u;

/** Parts of a page around its article. The whole article may stand in a box with an unlucky name; that is none. */
function boxesAround(root: HTMLElement): Element[] {
  const most = textOf(root).length / 2;
  return [...root.querySelectorAll(DEBRIS_CONTAINERS)].filter((box) => textOf(box).length < most);
}

/** Takes pictures away that stand around an article: icons of the share bar, other articles. @returns how many */
export function removePicturesAround(root: HTMLElement): number {
  const inBoxes = boxesAround(root).flatMap((box) => [...box.querySelectorAll('img')]);
  // A figure is a picture of the article, whatever the box around it is called.
  const pictures = new Set(inBoxes.filter((picture) => !picture.closest('figure')));
  for (const picture of pictures) picture.remove();
  return pictures.size;
}

/**
 * Lines that the page marks as standing around its article: navigation, share bar, links to other articles.
 * To be called while elements still have their classes and links.
 */
export function linesAround(root: HTMLElement): ReadonlySet<string> {
  const found = new Set<string>();
  for (const box of boxesAround(root)) {
    for (const line of [box, ...box.querySelectorAll(`${LINES},div,dd,dt`)])
      if (!line.querySelector(BLOCKS) || line.tagName === 'LI') found.add(lineKey(ownText(line)));
  }
  for (const list of root.querySelectorAll('ul,ol')) {
    const [first] = list.children;
    const isPath = first && FRONT_PAGE.test(ownText(first)) && first.querySelector('a');
    if (isPath) for (const item of list.children) found.add(lineKey(ownText(item)));
  }
  for (const list of root.querySelectorAll('ul,ol'))
    if (isListOfNews(root, list))
      for (const item of list.children) found.add(lineKey(ownText(item)));
  let isInLinks = false;
  for (const line of root.querySelectorAll(`${LINES},div`)) {
    if (line.querySelector(BLOCKS) && line.tagName !== 'LI') continue;
    const text = ownText(line);
    if (text === '') continue;
    const isLink: boolean = isInLinks && isOnlyLinks(line, text);
    if (isLink) found.add(lineKey(text));
    isInLinks = isLink || LINK_LIST_HEAD.test(text);
  }
  found.delete('');
  return found;
}

/** The lines of a cleaned text that seem to be no part of the article, in reading order. */
export function findDebris(
  root: HTMLElement,
  { around, producer, title: ofEntry }: PageFacts,
): DebrisLine[] {
  const lines = [...root.querySelectorAll(LINES)].filter(isLine);
  const title = lines.find((line) => /^H\d$/.test(line.tagName));
  const titleText = title ? ownText(title) : '';
  const seen = new Map<string, number>();
  let isShare = false;
  return lines.flatMap((line, place) => {
    const text = ownText(line);
    const key = lineKey(text);
    const occurrence = seen.get(key) ?? 0;
    seen.set(key, occurrence + 1);
    const isTitle =
      (line !== title && repeats(text, titleText)) || repeats(text, normalizeLine(ofEntry));
    const isRepeated = text.length >= SHORTEST_TITLE && isTitle;
    const isPageLine =
      isRepeated ||
      around.has(key) ||
      PAGE_LINES.some((pattern) => pattern.test(text)) ||
      (place < FIRST_LINES && SECTION_PATH.test(text));
    isShare = isShareLine(text, isShare && producer === 'web');
    const isDebris =
      isShare ||
      PORTAL_LINES.some((pattern) => pattern.test(text)) ||
      (producer === 'web' && isPageLine);
    return isDebris ? [{ text, occurrence }] : [];
  });
}

/** A line by itself: cells and the paragraphs inside items are none. */
function isLine(line: Element): boolean {
  const text = ownText(line);
  const isInside = line.closest('td,th') !== null || (line.tagName !== 'LI' && line.closest('li'));
  return text !== '' && !isInside && markedPicture(text) === null;
}

/** What a line says by itself, without the lists inside it. */
function ownText(line: Element): string {
  if (line.tagName !== 'LI' || !line.querySelector('ul,ol')) return textOf(line);
  const copy = line.cloneNode(true) as Element;
  for (const list of copy.querySelectorAll('ul,ol')) list.remove();
  return textOf(copy);
}

/** Whether a list ends the page and its items are nothing but links to other articles and the days of these. */
function isListOfNews(root: HTMLElement, list: Element): boolean {
  const items = [...list.children];
  return (
    items.length >= LEAST_NEWS &&
    items.every((item) => {
      const text = ownText(item);
      return DAY_BEHIND.test(text) && !SYMBOL.test(text) && isOnlyLinks(item, text);
    }) &&
    textOf(root).endsWith(textOf(list))
  );
}

function isOnlyLinks(line: Element, text: string): boolean {
  const links = [...line.querySelectorAll('a')];
  const bare = (words: string) => lineKey(words).replace(/[^\p{L}\p{N}]/gu, '');
  const words = text.replace(DAY_BEHIND, '');
  return links.length > 0 && bare(links.map(textOf).join('')) === bare(words);
}

/** Whether a line says a title again, in quotes, with a full stop, or with the name of the site behind it. */
function repeats(line: string, title: string): boolean {
  const bare = (text: string) => lineKey(text).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  const ofSite = line.replace(/\s[-–—|]\s[^-–—|]{2,60}$/u, '');
  return title !== '' && [line, ofSite].some((text) => bare(text) === bare(title));
}

/** By what lines are compared: letters without spaces and case. */
export function lineKey(text: string): string {
  return text.replace(/[\s\u00A0]+/g, '').toLowerCase();
}
