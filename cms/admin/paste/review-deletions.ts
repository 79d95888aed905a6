import { removeWithSpace, textOf } from './elements.ts';
import { classesOf, isStruck, STYLE, styleOf, wholeStyle } from './inline-style.ts';
import type { Producer } from './producer.ts';
import { colouredPairs } from './review-colours.ts';

/** Class names of struck passages: Word's own, then those of other editors ("suggestion-deletion"). */
const DELETED_CLASS =
  /^mso-?(?:del|movefrom)|(?:^|[-_])track(?:ed|ing)?[-_](?:delet|remov)|(?:^|[-_])(?:track(?:ed)?-?_?changes?|trackchange\w*|revisions?|rev|redline|suggest(?:ed|ions?)?|change|diff|ice)[-_\w]*?(?:del(?!ta)|remov|movefrom|move-from)/;
const MARKED_CLASS = /^mso|track|revision|redline|suggest|change/;
/** Style words of Word: mso-style-name of a revision, and what revision marks are called by other programs. */
const DELETED_STYLE =
  /mso-(?:revision|change|track|style)[\w-]*\s*:[^;]*\b(?:mso)?(?:del(?:et\w*)?|move-?from)\b|mso-(?:del(?:et\w*)?|move-?from)\b/;
/** Attributes by which editors tell a change from text; data-track alone counts clicks. */
const MARKED_ATTRIBUTE =
  /suggest|track-?changes?|tracked|change-?(?:type|kind|op)|revision|redline|operation|diff-?(?:op|type)/;
/** What editors of today call the passage itself: data-type="deletion". */
const DELETED_TYPE = /^(?:deletion|removal)$/;
const DELETED_NAME = /delet|removal|move-?from/;
const DELETED_VALUE = /^(?:del|delet(?:e|ed|ion)|remov(?:e|ed|al)|move-?from)$/;

/** Takes struck passages away. @returns how many held words */
export function removeDeletions(root: HTMLElement, producer: Producer): number {
  const isReviewed = producer !== 'web' || root.querySelector('ins') !== null;
  const pairs = colouredPairs(root);
  const touched = new Set<Element>();
  let count = removeRanges(root);
  for (const element of root.querySelectorAll('*')) {
    if (!element.isConnected || !(isDeletion(element, isReviewed) || pairs.has(element))) continue;
    if (textOf(element) !== '' || element.querySelector('img')) count += 1;
    for (const holder of holdersOf(element)) touched.add(holder);
    removeWithSpace(element);
  }
  for (const holder of touched) if (isBlank(holder)) holder.remove();
  return count;
}

/** Editors that mark a passage by two empty elements, its beginning and its end (CKEditor's data). */
function removeRanges(root: HTMLElement): number {
  let count = 0;
  for (const start of root.querySelectorAll('suggestion-start[name^="deletion"]')) {
    const name = start.getAttribute('name');
    const end = [...root.querySelectorAll('suggestion-end')].find(
      (one) => one.getAttribute('name') === name,
    );
    if (!end) continue;
    const range = document.createRange();
    range.setStartAfter(start);
    range.setEndBefore(end);
    if (range.toString().trim() !== '') count += 1;
    range.deleteContents();
  }
  return count;
}

function isDeletion(element: Element, isReviewed: boolean): boolean {
  if (element.tagName === 'INS') return false;
  // Word's own elements, where a program left them in: w:del, w:moveFrom.
  if (/:(?:del|movefrom)$/.test(element.localName)) return true;
  const classes = classesOf(element);
  const isMarkedDeleted =
    classes.some((name) => MARKED_CLASS.test(name)) &&
    classes.some((name) => DELETED_VALUE.test(name));
  if (isMarkedDeleted || classes.some((name) => DELETED_CLASS.test(name))) return true;
  if (DELETED_STYLE.test(wholeStyle(element))) return true;
  const attributes = [...element.attributes].filter(
    ({ name }) => name !== STYLE && name !== 'class' && name !== 'href',
  );
  const isMarked = attributes.some(({ name, value }) => {
    const key = name.toLowerCase();
    const kind = value.trim().toLowerCase();
    return (
      (key === 'data-type' && DELETED_TYPE.test(kind)) ||
      (MARKED_ATTRIBUTE.test(key) && (DELETED_NAME.test(key) || DELETED_VALUE.test(kind)))
    );
  });
  if (isMarked) return true;
  if (element.tagName !== 'DEL' && element.tagName !== 'S' && element.tagName !== 'STRIKE')
    return isStruck(element) && isSigned(element, classes);
  // The name of HTML for what was taken out; web pages and Markdown write it for any line through words.
  return element.tagName === 'DEL'
    ? isReviewed || isSigned(element, classes)
    : isSigned(element, classes);
}

/** Whether it says who struck the words out or when. */
function isSigned(element: Element, classes: readonly string[]): boolean {
  return (
    element.hasAttribute('cite') ||
    element.hasAttribute('datetime') ||
    /^(?:deleted|removed|(?:đã )?x(?:óa|oá))\b/iu.test(element.getAttribute('title') ?? '') ||
    classes.some((name) => MARKED_CLASS.test(name)) ||
    [...element.attributes].some(({ name }) => /^data-.*(?:author|user|time|date)/.test(name))
  );
}

/** Paragraph, item and row around: they go too when nothing else was in them. */
function holdersOf(element: Element): Element[] {
  const holders: Element[] = [];
  for (let at = element.parentElement; at; at = at.parentElement)
    if (/^(?:P|LI|H[1-6]|TR|UL|OL|TABLE)$/.test(at.tagName)) holders.push(at);
  return holders;
}

/** Nothing but the number or bullet that Word draws before the text. */
function isBlank(element: Element): boolean {
  if (element.querySelector('img,hr')) return false;
  const copy = element.cloneNode(true) as Element;
  for (const part of copy.querySelectorAll('*'))
    if (styleOf(part, 'mso-list') === 'ignore') part.remove();
  return textOf(copy) === '';
}
