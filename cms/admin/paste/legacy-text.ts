import {
  decodeTcvn3Font,
  decodeVniFont,
  findLegacyText,
} from '../../../src/lib/vietnamese/legacy-fonts.ts';

import { styleOf } from './inline-style.ts';

const WORD = /[A-Za-z¡-ÿ]+/g;

/**
 * Turns text typed with .Vn* and VNI-* fonts into Unicode. A font that the document names is trusted;
 * without one, only words are changed that make sense in the old encoding alone.
 * @returns the font's name for people; null if none
 */
export function restoreLegacyFonts(root: HTMLElement): string | null {
  let found: string | null = null;
  const unnamed: Text[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const font = fontOf(node);
    const text = node.data;
    if (/^\.vn/i.test(font)) {
      node.data = decodeTcvn3Font(text);
      // Fonts whose name ends in H draw small letters as capitals.
      if (/h$/i.test(font)) node.data = node.data.toUpperCase();
    } else if (/^vni-/i.test(font)) {
      node.data = decodeVniFont(text);
    } else {
      unnamed.push(node);
      continue;
    }
    if (node.data !== text) found = font;
  }
  const whole = unnamed.map(({ data }) => data).join(' ');
  const restored = new Map(findLegacyText(whole).map((one) => [one.word, one]));
  for (const node of unnamed) {
    node.data = node.data.replace(WORD, (word) => {
      const finding = restored.get(word);
      if (finding) found = finding.font;
      return finding?.restored ?? word;
    });
  }
  return found;
}

/** The first font that the nearest element naming one asks for. */
export function fontOf(node: Node): string {
  for (let element = node.parentElement; element; element = element.parentElement) {
    const named = styleOf(element, 'font-family') || element.getAttribute('face') || '';
    const [first = ''] = named.split(',');
    const name = first.replace(/["']/g, '').trim();
    if (name) return name;
  }
  return '';
}
