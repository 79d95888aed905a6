import type { Element } from '@xmldom/xmldom';
import { type FontRun, restoreRuns } from './legacy-runs.ts';
import type { LegacyFont } from './legacy-verdict.ts';
import type { WordStyles } from './styles.ts';
import { ancestor, attribute, below, childOf, textNode, W, type XmlDocument } from './xml.ts';

/**
 * Writes the text of every run anew: legacy fonts restored, capitals that only a property makes written
 * out, hyphens as characters, and bold that a style brings said on the run.
 * @param restored counts the restored words, by the font they were in
 */
export function writeText(
  document: XmlDocument,
  styles: WordStyles,
  restored: Record<LegacyFont, number>,
): void {
  const paragraphs = new Map<Element | null, number>();
  const places: { node: Element; isCaps: boolean; run: FontRun }[] = [];
  for (const run of below(document, 'r')) {
    const paragraph = ancestor(run, 'p');
    const number = paragraphs.get(paragraph) ?? paragraphs.size;
    paragraphs.set(paragraph, number);
    const { font, isCaps, isBold } = styles.formatOf(run, paragraph);
    if (isBold && !styles.isHeading(paragraph)) writeBold(document, run);
    for (const child of [...run.childNodes]) {
      if (child.nodeType !== 1 || child.namespaceURI !== W) continue;
      const element = child as Element;
      const text = textOf(element);
      if (text === null) continue;
      const node = textNode(document, text);
      run.replaceChild(node, element);
      places.push({ node, isCaps, run: { text, font, paragraph: number } });
    }
  }
  const results = restoreRuns(places.map(({ run }) => run));
  for (const [index, { node, isCaps, run }] of places.entries()) {
    const { text = run.text, font = null } = results[index] ?? {};
    // Only now: TCVN3 writes ư with the soft hyphen.
    const clean = text.replaceAll('\u00AD', '');
    node.textContent = isCaps ? clean.toLocaleUpperCase('vi') : clean;
    if (font && clean !== run.text) restored[font] += clean.split(/\s+/).filter(Boolean).length;
  }
}

/** Says on a run itself that it is bold, where only a style says so: mammoth reads no styles. */
function writeBold(document: XmlDocument, run: Element): void {
  const own = childOf(run, 'rPr');
  if (childOf(own, 'b')) return;
  const properties = own ?? document.createElementNS(W, 'w:rPr');
  properties.appendChild(document.createElementNS(W, 'w:b'));
  if (!own) run.insertBefore(properties, run.firstChild);
}

/** What a child of a run prints; null for what is no text. */
function textOf(element: Element): string | null {
  switch (element.localName) {
    case 't':
      return element.textContent ?? '';
    case 'softHyphen':
      return '\u00AD';
    case 'sym':
      return symbolText(element);
    case 'noBreakHyphen':
      return '-';
    default:
      return null;
  }
}

/** Fonts of pictures: mammoth knows their characters, or nobody does. */
const PICTURE_FONT = /^(?:symbol|wingdings|webdings|zapf|marlett)/i;

/** A character that Word stores by its code in a font of letters; null for one of a font of pictures. */
function symbolText(element: Element): string | null {
  if (PICTURE_FONT.test(attribute(element, 'font') ?? '')) return null;
  const code = Number.parseInt(attribute(element, 'char') ?? '', 16);
  if (!Number.isFinite(code) || code <= 0 || code > 0xffff) return null;
  // Codes above F000 are those of a font with its own table (ECMA-376 part 1, 17.3.3.30).
  return String.fromCodePoint(code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code);
}
