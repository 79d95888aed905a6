import { toSuperscript } from '../../../src/lib/vietnamese/raised-lowered.ts';
import { blockAround, characterBefore, textOf } from './elements.ts';
import { classesOf, styleOf } from './inline-style.ts';

/** Address of a footnote or of its mark: Word, LibreOffice, Google Docs, wikis, Markdown renderers. */
const NOTE_ADDRESS =
  /#_?(?:ftn|edn|ftnt|sdfootnote|sdendnote|fn|footnote|endnote|cite_(?:note|ref)|note)(?:ref)?[-_:.\w]*$/i;
const NOTE_CLASS = /^(?:mso(?:footnote|endnote)reference|sd(?:footnote|endnote)(?:anc|sym))$/;
/** What a mark may be: a number, a letter or two, a sign. */
const MARK = /^[[(]?\s*(\d{1,3}|[a-z]{1,5}|[*†‡§]{1,3})\s*[\])]?[.:]?$/i;
const BACK_ARROW = /^(?:\^|↑|↩|⤴|\uFE0E|\s|[a-z]{1,2})*$/;

/**
 * Marks of footnotes and endnotes become ⁽¹⁾, in the text and before the note itself, so that no mark runs
 * into the number before it. The notes stay where they stood, as paragraphs.
 */
export function convertNoteMarks(root: HTMLElement): void {
  for (const element of root.querySelectorAll('a,span,sup')) {
    if (!element.isConnected || !isNoteMark(element)) continue;
    const holder = outermostWith(element);
    const text = textOf(element) || numberOf(element);
    const mark = MARK.exec(text)?.[1];
    if (mark) replaceMark(holder, mark);
    else if (BACK_ARROW.test(text)) holder.remove();
  }
  for (const line of root.querySelectorAll('hr,br')) {
    const kind = styleOf(line.parentElement ?? line, 'mso-element');
    if (/^(?:foot|end)note-list/.test(kind)) line.remove();
  }
}

function isNoteMark(element: Element): boolean {
  if (styleOf(element, 'mso-footnote-id') || styleOf(element, 'mso-endnote-id')) return true;
  if (classesOf(element).some((name) => NOTE_CLASS.test(name))) return MARK.test(textOf(element));
  const text = textOf(element);
  const isShort = MARK.test(text) || BACK_ARROW.test(text);
  return (
    element.tagName === 'A' && isShort && NOTE_ADDRESS.test(element.getAttribute('href') ?? '')
  );
}

/** Word numbers endnotes with small Roman numerals, as long as nobody changes that. */
const ROMAN = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

/** Word leaves marks empty that it numbers itself; their number stands in the name: "ftn1". */
function numberOf(element: Element): string {
  const footnote = /\d+$/.exec(styleOf(element, 'mso-footnote-id'))?.[0];
  const endnote = /\d+$/.exec(styleOf(element, 'mso-endnote-id'))?.[0];
  return footnote ?? ROMAN[Number(endnote)] ?? endnote ?? '';
}

/** The sup, span or link that holds nothing but the mark. */
function outermostWith(element: Element): Element {
  const parent = element.parentElement;
  const isOnly = parent && /^(?:SUP|SPAN|A|B|I|FONT|SMALL|STRONG|EM)$/.test(parent.tagName);
  return isOnly && textOf(parent) === textOf(element) ? outermostWith(parent) : element;
}

function replaceMark(holder: Element, mark: string): void {
  const raised = toSuperscript(`(${mark})`) ?? `(${mark})`;
  const isFirst = textBefore(holder) === '';
  const isGlued = raised.startsWith('(') && characterBefore(holder).trim() !== '';
  const written = document.createTextNode(`${isGlued ? ' ' : ''}${raised}${isFirst ? ' ' : ''}`);
  const block = blockAround(holder);
  holder.replaceWith(written);
  if (!isFirst || !block) return;
  // The words of a note follow its mark after one space.
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  walker.currentNode = written;
  const next = walker.nextNode();
  if (next instanceof Text) next.data = next.data.replace(/^[\s\u00A0.]+/, '');
}

/** What stands before an element in its paragraph; a mark outside of any paragraph begins none. */
function textBefore(element: Element): string {
  const block = blockAround(element);
  if (!block) return '?';
  const range = document.createRange();
  range.selectNodeContents(block);
  range.setEndBefore(element);
  return range.toString().trim();
}
