import { normalizeText } from '../../../src/lib/vietnamese/normalize.ts';
import { assignCaptions } from './captions.ts';
import { type DebrisLine, findDebris, linesAround, removePicturesAround } from './debris.ts';
import { settleShapes } from './drawn-shapes.ts';
import { nameFilteredItems } from './filtered-lists.ts';
import { convertFormulas } from './formulas.ts';
import { removeFieldCodes, removeHidden } from './hidden-text.ts';
import { partWords } from './joined-words.ts';
import { restoreLegacyFonts } from './legacy-text.ts';
import { cleanLinks } from './links.ts';
import { liftHeadings, nameHeadings } from './list-headings.ts';
import { settleNumbers } from './list-numbers.ts';
import { convertLists } from './lists.ts';
import { paragraphsOfBoxes } from './loose-text.ts';
import { convertNoteMarks } from './note-marks.ts';
import { guardNumbers } from './number-guard.ts';
import { extractPictures, type PastedPicture } from './picture-marks.ts';
import { unfoldPictureTables } from './picture-tables.ts';
import { prepareSource } from './prepare-source.ts';
import { producerOf } from './producer.ts';
import { convertRaised } from './raised-text.ts';
import { type ReviewMarks, removeReviewMarks } from './review-marks.ts';
import {
  joinLists,
  lowerHeadings,
  removeEmpty,
  stripElements,
  wrapLooseText,
} from './structure.ts';
import { restoreSymbols } from './symbol-fonts.ts';
import { simplifyTables } from './tables.ts';
import { marksFromStyles } from './text-marks.ts';
import { writeTickBoxes } from './tick-boxes.ts';
import { splitTypedLines } from './typed-lines.ts';
import { writeCapitals } from './written-capitals.ts';

export interface CleanHtml extends ReviewMarks {
  /** Headings, paragraphs, lists, tables, links, bold and italic; nothing else. */
  html: string;
  /** Each stands in the HTML as a paragraph of its own: see picture-marks.ts. */
  pictures: PastedPicture[];
  /** Old font that was turned into Unicode; null when there was none. */
  legacyFont: string | null;
  /** Links that would have led nowhere or run something. */
  droppedLinks: number;
  /** Passages of hidden text that were left out. */
  hidden: number;
  /** Videos, maps and other things shown inside a page, left out. */
  embeds: number;
  /** Icons and pictures of other articles, left out. */
  picturesAround: number;
  /** Struck passages that stayed, because nothing says they are a change. */
  strikes: number;
  /** Raised or lowered passages without small characters, left as words. */
  raisedAsWords: number;
  /** Tables that lost merged cells or rows of their head. */
  simplifiedTables: number;
  /** Lists that counted a, b, c or i, ii, iii and count 1, 2, 3 now. */
  letteredLists: number;
  /** Lines that seem to be no part of the article; they stand in the HTML like any other. */
  debris: DebrisLine[];
}

const REMOVED =
  'style,script,noscript,meta,link,title,xml,template,svg,button,input,select,textarea';
const EMBEDS = 'object,iframe,embed,video,audio';

/**
 * Makes the clipboard HTML of Word, Google Docs or a web page into what a body may hold. Every word
 * stays that the document shows with its changes accepted; what is left out is counted. Fonts, colours, sizes
 * and what only looks like structure go.
 * @param title of the entry the text goes into; a line that repeats it is offered for removal
 */
export function cleanHtml(source: string, title = ''): CleanHtml {
  const { body } = new DOMParser().parseFromString(prepareSource(source), 'text/html');
  const producer = producerOf(source, body);
  const embeds = removeEmbeds(body);
  settleShapes(body);
  writeTickBoxes(body);
  for (const element of body.querySelectorAll(REMOVED)) element.remove();
  const review = removeReviewMarks(body, producer);
  review.comments ||= producer === 'libreoffice' ? countComments(body) : 0;
  const hidden = removeHidden(body);
  removeFieldCodes(body);
  removeComments(body);
  restoreSymbols(body);
  const legacyFont = restoreLegacyFonts(body);
  if (producer === 'web') partWords(body);
  else writeCapitals(body);
  convertNoteMarks(body);
  convertFormulas(body);
  const raisedAsWords = convertRaised(body);
  unfoldPictureTables(body);
  nameHeadings(body);
  paragraphsOfBoxes(body);
  splitTypedLines(body);
  nameFilteredItems(body);
  convertLists(body);
  liftHeadings(body);
  const letteredLists = settleNumbers(body);
  const around = linesAround(body);
  const picturesAround = producer === 'web' ? removePicturesAround(body) : 0;
  marksFromStyles(body);
  const pictures = extractPictures(body);
  assignCaptions(body, pictures);
  const droppedLinks = cleanLinks(body);
  const simplifiedTables = simplifyTables(body);
  lowerHeadings(body);
  stripElements(body);
  wrapLooseText(body);
  normalizeTexts(body);
  removeEmpty(body);
  joinLists(body);
  trimStarts(body);
  guardNumbers(body);
  const debris = findDebris(body, { around, producer, title });
  const strikes = body.querySelectorAll('s').length;
  const found = {
    ...review,
    hidden,
    picturesAround,
    embeds,
    strikes,
    raisedAsWords,
    simplifiedTables,
    letteredLists,
    debris,
  };
  return { html: body.innerHTML, pictures, legacyFont, droppedLinks, ...found };
}

function removeEmbeds(root: HTMLElement): number {
  const embeds = [...root.querySelectorAll(EMBEDS)].filter((one) => one.isConnected);
  const outer = embeds.filter((one) => !one.parentElement?.closest(EMBEDS));
  for (const element of outer) element.remove();
  return outer.length;
}

function commentsOf(root: HTMLElement): Comment[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
  const found: Comment[] = [];
  while (walker.nextNode()) found.push(walker.currentNode as Comment);
  return found;
}

/** LibreOffice writes remarks as comments of HTML. */
function countComments(root: HTMLElement): number {
  return commentsOf(root).filter(({ data }) => !/^\s*(?:(?:Start|End)Fragment\s*)?$/.test(data))
    .length;
}

function removeComments(root: HTMLElement): void {
  for (const comment of commentsOf(root)) comment.remove();
}

function normalizeTexts(root: HTMLElement): void {
  root.normalize();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { currentNode } = walker;
    const text = normalizeText(currentNode.textContent ?? '');
    const isCode = currentNode.parentElement?.closest('pre');
    // Word breaks lines of its HTML in the middle of sentences, and fills gaps with spaces.
    currentNode.textContent = isCode
      ? text
      : text.replace(/[ \t]*\r?\n[ \t]*/g, ' ').replace(/[ \u00A0]{2,}/g, ' ');
  }
}

/** No line begins with a space, wherever a mark or a bullet stood before it. */
function trimStarts(root: HTMLElement): void {
  for (const { firstChild } of root.querySelectorAll('p,li,h2,h3,h4,h5,h6'))
    if (firstChild instanceof Text) firstChild.data = firstChild.data.trimStart();
  for (const { nextSibling } of root.querySelectorAll('br'))
    if (nextSibling instanceof Text) nextSibling.data = nextSibling.data.trimStart();
}
