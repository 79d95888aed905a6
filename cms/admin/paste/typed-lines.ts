import { BLOCKS } from './elements.ts';
import { isDialogue, typedMarker } from './list-markers.ts';
import { NO_LIST } from './lists.ts';

const ENDED = /[.:;!?…”"]\s*$/;
/** So many lines have to follow each other before dashes and numbers among plain lines are a list. */
const LEAST = { bullet: 1, plus: 1, dash: 2, number: 3 } as const;

/**
 * Which of some lines, one under the other, are items of lists. A bullet always is; dashes only side by side,
 * after a line that ended and not as a dialogue; numbers only where three count up.
 * @param afterGap whether an empty line stood before each
 */
export function itemLines(lines: readonly string[], afterGap: readonly boolean[] = []): boolean[] {
  const isItem = lines.map(() => false);
  const markers = lines.map(typedMarker);
  for (let start = 0; start < lines.length; start += 1) {
    const kind = markers[start]?.kind;
    if (!kind) continue;
    let end = start + 1;
    while (end < lines.length && continues(markers[end - 1] ?? null, markers[end] ?? null))
      end += 1;
    const run = lines.slice(start, end);
    const isEnded = start === 0 || afterGap[start] || ENDED.test(lines[start - 1] ?? '');
    const isList = run.length >= LEAST[kind] && (kind !== 'dash' || (isEnded && !isDialogue(run)));
    if (isList) isItem.fill(true, start, end);
    start = end - 1;
  }
  return isItem;
}

type Found = ReturnType<typeof typedMarker>;

/** Whether a line goes on with the list of the line before: dash and plus mix, numbers count up. */
function continues(before: Found, next: Found): boolean {
  if (!before || !next) return false;
  if (before.kind === 'number' || next.kind === 'number')
    return before.kind === next.kind && next.value === before.value + 1;
  return true;
}

/** What Markdown takes for the beginning of a list, heading or quotation when it begins a line. */
const BEGINS_BLOCK = /^[\s\u00A0]*(?:[-+*>]|#{1,6}|\d{1,9}[.)])(?:[\s\u00A0]|$)/;

/**
 * Cuts paragraphs whose lines are items: "Gồm:<br>• một<br>• hai" becomes three paragraphs. A line that only looks
 * like an item becomes a paragraph too; within a paragraph Markdown would make it one.
 */
export function splitTypedLines(root: HTMLElement): void {
  for (const end of root.querySelectorAll('li br'))
    if (BEGINS_BLOCK.test(end.nextSibling?.textContent ?? '')) end.replaceWith(' ');
  for (const paragraph of root.querySelectorAll<HTMLElement>('p')) {
    if (!paragraph.querySelector('br') || paragraph.closest('li,td,th,pre')) continue;
    if (paragraph.querySelector(BLOCKS)) continue;
    const texts = textLines(paragraph);
    const isItem = itemLines(texts);
    const isCut = texts.map((text, at) => isItem[at] || (at > 0 && BEGINS_BLOCK.test(text)));
    if (!isCut.includes(true)) {
      // Several dashes that are no items are somebody's speech; one is an item of two lines.
      if (texts.filter(typedMarker).length > 1) paragraph.setAttribute(NO_LIST, '');
      continue;
    }
    const parts: HTMLElement[] = [];
    for (const [at, line] of linesOf(paragraph).entries()) {
      const last = parts.at(-1);
      const isNew = isCut[at] || isItem[at - 1] || !last;
      const part = isNew ? document.createElement('p') : last;
      if (isNew) parts.push(part);
      else part.append(document.createElement('br'));
      if (!isItem[at]) part.setAttribute(NO_LIST, '');
      part.append(line);
    }
    paragraph.replaceWith(...parts);
  }
}

/** Takes the lines of a paragraph out of it, each with the bold or italic it stands in. */
function linesOf(paragraph: HTMLElement): DocumentFragment[] {
  const lines: DocumentFragment[] = [];
  for (let end = paragraph.querySelector('br'); end; end = paragraph.querySelector('br')) {
    const range = document.createRange();
    range.setStart(paragraph, 0);
    range.setEndBefore(end);
    lines.push(range.extractContents());
    end.remove();
  }
  const rest = document.createRange();
  rest.selectNodeContents(paragraph);
  return [...lines, rest.extractContents()];
}

const LINE_END = '\uE00F';

function textLines(paragraph: HTMLElement): string[] {
  const copy = paragraph.cloneNode(true) as HTMLElement;
  for (const end of copy.querySelectorAll('br')) end.replaceWith(LINE_END);
  return (copy.textContent ?? '').split(LINE_END);
}
