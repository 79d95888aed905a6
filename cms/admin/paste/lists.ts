import { HEADINGS, textOf } from './elements.ts';
import { styleOf } from './inline-style.ts';
import { buildLists, type Item, rebuildFlatLists } from './list-build.ts';
import {
  isDialogue,
  isNumberMarker,
  plainNumber,
  removeLeading,
  typedMarker,
  wordMarker,
} from './list-markers.ts';

/** So many numbered lines have to follow each other before they are a list. */
const LEAST_NUMBERED = 3;
/** Marks a paragraph whose first dash is no bullet. */
export const NO_LIST = 'data-no-list';

/** A number with words: "Điều 1." */
const HAS_WORDS = /[\p{L}\d]{2}/u;

/** A paragraph that may be an item, before its neighbours are known. */
interface Candidate extends Item {
  kind: 'word' | 'bullet' | 'dash' | 'plus' | 'number';
  /** What Word drew, or how many typed characters are the marker. */
  marker: HTMLElement | number;
}

/**
 * Turns paragraphs that only look like lists into lists: Word's (told by its own style words), and
 * lines somebody began with a bullet, a dash, a plus or a number. Repairs the lists of Google Docs, whose
 * inner lists stand between items instead of inside them.
 */
export function convertLists(root: HTMLElement): void {
  for (const list of root.querySelectorAll('ul > ul, ul > ol, ol > ul, ol > ol'))
    if (list.previousElementSibling) list.previousElementSibling.append(list);
    else liftFirst(list);
  rebuildFlatLists(root);
  for (const item of root.querySelectorAll('li')) removeDoubleMarker(item);
  for (const heading of root.querySelectorAll(HEADINGS)) writeOutNumber(heading);
  let run: Candidate[] = [];
  for (const paragraph of root.querySelectorAll<HTMLElement>('p')) {
    const item = paragraph.closest('li,td,th') ? null : candidateOf(paragraph);
    const last = run.at(-1)?.paragraph;
    if (!item || (last && paragraph.previousElementSibling !== last)) {
      convertRun(run);
      run = [];
    }
    if (item) run.push(item);
  }
  convertRun(run);
}

/** A list that begins with an inner one (LibreOffice; a selection from the middle) has no item above it. */
function liftFirst(list: Element): void {
  const outer = list.parentElement;
  outer?.before(list);
  if (outer?.children.length === 0) outer.remove();
}

function candidateOf(paragraph: HTMLElement): Candidate | null {
  const level = /level(\d+)/i.exec(styleOf(paragraph, 'mso-list'))?.[1];
  const marker = wordMarker(paragraph);
  if (level !== undefined && marker) {
    const drawn = marker.textContent ?? '';
    // "Điều 1." is no bullet either: its words stay.
    const isOrdered = isNumberMarker(drawn) || HAS_WORDS.test(drawn);
    const value = isOrdered ? plainNumber(textOf(marker)) : 0;
    return { paragraph, level: Number(level), isOrdered, value, kind: 'word', marker };
  }
  const typed = typedMarker(paragraph.textContent ?? '');
  if (!typed || (typed.kind !== 'bullet' && paragraph.hasAttribute(NO_LIST))) return null;
  const { kind, length, value } = typed;
  const isOrdered = kind === 'number';
  return { paragraph, level: kind === 'plus' ? 2 : 1, isOrdered, value, kind, marker: length };
}

/** Neighbouring candidates: typed numbers need company, dashes of a dialogue stay. */
function convertRun(run: readonly Candidate[]): void {
  let items: Candidate[] = [];
  const flush = () => {
    finish(items);
    items = [];
  };
  for (let at = 0; at < run.length; at += 1) {
    const candidate = run[at];
    if (!candidate) continue;
    if (candidate.kind !== 'number') {
      items.push(candidate);
      continue;
    }
    const numbered = numberedFrom(run, at);
    flush();
    if (numbered.length >= LEAST_NUMBERED) finish(numbered);
    at += numbered.length - 1;
  }
  flush();
}

/** Typed numbers that count up one by one. */
function numberedFrom(run: readonly Candidate[], start: number): Candidate[] {
  const first = run[start]?.value ?? 0;
  const end = run.findIndex(
    (one, at) => at > start && (one.kind !== 'number' || one.value !== first + at - start),
  );
  return run.slice(start, end < 0 ? undefined : end);
}

function finish(items: readonly Candidate[]): void {
  const typed = items
    .filter(({ kind }) => kind === 'dash')
    .map(({ paragraph }) => textOf(paragraph));
  if (items.length === 0 || (items.length === typed.length && isDialogue(typed))) return;
  const restart = restartIn(items);
  if (items.some(({ value }) => value === null)) {
    // A list counts 1, 2, 3; "a)" and "1.2." stay as Word drew them.
    for (const { paragraph } of items.filter(({ isOrdered }) => isOrdered))
      writeOutNumber(paragraph);
    for (const bullets of runsOf(items)) finish(bullets);
    return;
  }
  if (restart > 0) {
    finish(items.slice(0, restart));
    finish(items.slice(restart));
    return;
  }
  for (const { paragraph, marker } of items) {
    if (typeof marker === 'number') removeLeading(paragraph, marker);
    else marker.remove();
  }
  buildLists(items);
}

/** Bullets that stand next to each other between numbered paragraphs. */
function runsOf(items: readonly Candidate[]): Candidate[][] {
  const runs: Candidate[][] = [[]];
  for (const item of items) {
    if (item.isOrdered) runs.push([]);
    else runs.at(-1)?.push(item);
  }
  return runs;
}

/** The first item whose number is not one more than the one before in the same list; -1 when there is none. */
function restartIn(items: readonly Candidate[]): number {
  const last: number[] = [];
  return items.findIndex(({ level, value, isOrdered }) => {
    last.length = Math.min(last.length, isOrdered ? level + 1 : level);
    if (!isOrdered) return false;
    const before = last[level];
    last[level] = value ?? 0;
    return before !== undefined && value !== before + 1;
  });
}

/** The number Word draws before a heading or paragraph as its first words; a bullet goes. */
function writeOutNumber(paragraph: Element): void {
  const marker = wordMarker(paragraph);
  if (!marker) return;
  const text = textOf(marker);
  if (isNumberMarker(text) || HAS_WORDS.test(text)) {
    marker.replaceWith(`${text} `);
    // Word leaves a tab or spaces between the number and the words.
    paragraph.normalize();
  } else marker.remove();
}

/** A bullet or number that was typed within an item; the list draws its own. */
function removeDoubleMarker(item: Element): void {
  const list = item.parentElement;
  const marker = typedMarker(item.textContent ?? '');
  if (!list || !marker || item.querySelector('ul,ol')) return;
  const number = [...list.children].indexOf(item) + Number(list.getAttribute('start') ?? 1);
  const isDouble =
    list.tagName === 'UL'
      ? marker.kind !== 'number'
      : marker.kind === 'number' && marker.value === number;
  if (isDouble) removeLeading(item, marker.length);
}
