import { type HTMLElement, parse } from 'node-html-parser';
import { SYMBOL_LINE } from '../../lib/party/recognise/line-shapes.ts';
import { normalizeLine, normalizeText } from '../../lib/vietnamese/normalize.ts';

export interface TextLine {
  text: string;
  /** Set in bold as a whole. */
  isBold: boolean;
  /** How its paragraph is set; null where nothing says so. */
  align: 'center' | 'right' | null;
}

/** Elements that stand on lines of their own, whatever they are called. */
const BLOCK = /^(?:P|H[1-6]|LI|UL|OL|TABLE|TBODY|THEAD|TR|TD|TH|DIV)$/;

/**
 * The lines of a cell or paragraph, empty ones left out: paragraphs, headings, items of lists, cells of
 * tables within, and the words between them.
 */
export function linesOf(element: HTMLElement): TextLine[] {
  const lines: TextLine[] = [];
  let loose = '';
  const endLoose = () => {
    if (loose !== '') lines.push(...cutAtBreaks(parse(`<p>${loose}</p>`), element));
    loose = '';
  };
  for (const node of element.childNodes) {
    const child = node as HTMLElement;
    if (node.nodeType === 1 && BLOCK.test(child.tagName)) {
      endLoose();
      const own = linesOf(child);
      const [first] = own;
      const isBullet = child.tagName === 'LI' && element.tagName === 'UL';
      if (first && isBullet && !/^[-–+•]/u.test(first.text) && !SYMBOL_LINE.test(first.text))
        first.text = `- ${first.text}`;
      lines.push(...own);
    } else loose += node.toString();
  }
  if (lines.length === 0) return cutAtBreaks(element, element);
  endLoose();
  return lines;
}

function cutAtBreaks(part: HTMLElement, owner: HTMLElement): TextLine[] {
  // The pieces between line breaks lose a bold element that goes around all of them.
  const isWhole = isBoldAsWhole(part) || part.closest?.('strong') != null;
  return part.innerHTML
    .split(/<br\s*\/?>/i)
    .map((html) => {
      const line = parse(html);
      return {
        text: normalizeText(line.textContent),
        isBold: isWhole || isBoldAsWhole(line),
        align: alignOf(owner),
      };
    })
    .filter(({ text }) => text.trim() !== '');
}

function alignOf(element: HTMLElement): TextLine['align'] {
  const name = element.getAttribute?.('class') ?? '';
  if (/\bset-center\b/.test(name)) return 'center';
  return /\bset-right\b/.test(name) ? 'right' : null;
}

function isBoldAsWhole(element: HTMLElement): boolean {
  if (/^H[1-6]$/.test(element.tagName ?? '')) return true;
  const bold = element.querySelectorAll('strong').map((node) => node.textContent);
  const length = normalizeLine(element.textContent).length;
  return length > 0 && normalizeLine(bold.join('')).length >= length * 0.9;
}
