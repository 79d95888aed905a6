import { type HTMLElement, parse } from 'node-html-parser';
import { normalizeLine, normalizeText } from '../../lib/vietnamese/normalize.ts';

export interface TextLine {
  text: string;
  /** Set in bold as a whole. */
  isBold: boolean;
}

/** The lines of a cell or paragraph, empty ones left out. */
export function linesOf(element: HTMLElement): TextLine[] {
  const paragraphs = element.querySelectorAll('p');
  return (paragraphs.length > 0 ? paragraphs : [element])
    .flatMap((part) => {
      // The pieces between line breaks lose a bold element that goes around all of them.
      const isWhole = isBoldAsWhole(part) || part.closest('strong') !== null;
      return part.innerHTML.split(/<br\s*\/?>/i).map((html) => {
        const line = parse(html);
        return { text: normalizeText(line.textContent), isBold: isWhole || isBoldAsWhole(line) };
      });
    })
    .filter(({ text }) => text.trim() !== '');
}

function isBoldAsWhole(element: HTMLElement): boolean {
  if (/^H[1-6]$/.test(element.tagName ?? '')) return true;
  const bold = element.querySelectorAll('strong').map((node) => node.textContent);
  const length = normalizeLine(element.textContent).length;
  return length > 0 && normalizeLine(bold.join('')).length >= length * 0.9;
}
