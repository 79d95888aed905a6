import { styleOf } from './inline-style.ts';

/** Characters used as bullets, typed or set by Word (Symbol and Wingdings come as private-use characters). */
const SIGNS = '•·∙⦁⚫◾▪▸▹★☆✦✧◦●○■□▫►▶‣⁃➢➤➔➜➡⮚❑❒❖◆◇♦◘✓✔🔹🔸🔷🔶👉\uF000-\uF0FF';
/** A sign that is nothing but a bullet; no space need follow it. Before a tab it is the letter that Wingdings draws as one. */
const SURE_BULLET = new RegExp(
  `^[\\s\\u00A0\\u200B]*(?:[${SIGNS}]\\uFE0F?|[o§Øüvq]\\t)[\\s\\u00A0]*`,
  'u',
);
const BULLET = /^[\s\u00A0]*[-–—‐‑−§*][\s\u00A0]+/u;
/** Offices write a plus for the second level, below a dash. */
const PLUS = /^[\s\u00A0]*\+[\s\u00A0]+/;
const TYPED_NUMBER = /^[\s\u00A0]*(\d{1,3})[.)][\s\u00A0]+/;
const ANY_NUMBER =
  /^[\s\u00A0]*\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-zđ]|[ivxlc]{1,5})[.)]?[\s\u00A0]*$/iu;

/** What a line begins with. */
export interface Marker {
  kind: 'bullet' | 'dash' | 'plus' | 'number';
  /** How many characters to take away. */
  length: number;
  /** Its number; 0 for others. */
  value: number;
}

/** The bullet, dash, plus or number somebody typed at the beginning of a line; null when there is none. */
export function typedMarker(text: string): Marker | null {
  const found = (pattern: RegExp) => pattern.exec(text)?.[0].length;
  const plus = found(PLUS);
  if (plus) return { kind: 'plus', length: plus, value: 0 };
  const bullet = found(SURE_BULLET);
  if (bullet && bullet < text.length) return { kind: 'bullet', length: bullet, value: 0 };
  const dash = found(BULLET);
  if (dash && dash < text.length) return { kind: 'dash', length: dash, value: 0 };
  const number = TYPED_NUMBER.exec(text);
  if (!number || number[0].length === text.length) return null;
  return { kind: 'number', length: number[0].length, value: Number(number[1]) };
}

/** The element in which Word draws the bullet or number of a paragraph; null when it has none. */
export function wordMarker(paragraph: Element): HTMLElement | null {
  const inside = [...paragraph.querySelectorAll<HTMLElement>('*')];
  return inside.find((element) => styleOf(element, 'mso-list') === 'ignore') ?? null;
}

/** Whether what Word drew is a number or letter, not a bullet; "o" is Word's round bullet. */
export function isNumberMarker(marker: string): boolean {
  return ANY_NUMBER.test(marker) && !/^\s*o\s*$/.test(marker);
}

/** The number of "3." or "3)"; null for "a)", "II.", "1.2." and "(3)", which a list cannot write. */
export function plainNumber(marker: string): number | null {
  const digits = /^(\d{1,3})[.)]?$/.exec(marker.replace(/[\s\u00A0]+/g, ''))?.[1];
  return digits === undefined ? null : Number(digits);
}

/** Whether lines begun with dashes are what people say to each other, not items. */
export function isDialogue(lines: readonly string[]): boolean {
  return lines.some((line) => /[?!…]["”’»)\s]*$/u.test(line.trim()));
}

/** Takes characters from the beginning of an element's text, wherever its letters stand. */
export function removeLeading(element: Element, count: number): void {
  let left = count;
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (left > 0 && walker.nextNode()) {
    const text = walker.currentNode.textContent ?? '';
    walker.currentNode.textContent = text.slice(left);
    left = Math.max(0, left - text.length);
  }
}
