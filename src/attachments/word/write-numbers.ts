import type { WordNumbering } from './numbering.ts';
import type { WordStyles } from './styles.ts';
import { below, childOf, textNode, W, type XmlDocument } from './xml.ts';

/** Puts the numbers that Word would print in front of their paragraphs. */
export function writeNumbers(
  document: XmlDocument,
  styles: WordStyles,
  numbering: WordNumbering,
): void {
  for (const paragraph of below(document, 'p')) {
    const properties = styles.numberingOf(paragraph);
    const number = properties && numbering.next(properties);
    if (!number) continue;
    const run = document.createElementNS(W, 'w:r');
    const format = childOf(below(paragraph, 'r')[0], 'rPr');
    if (format) run.appendChild(format.cloneNode(true));
    run.appendChild(textNode(document, `${number} `));
    const own = childOf(paragraph, 'pPr');
    paragraph.insertBefore(run, own ? own.nextSibling : paragraph.firstChild);
    const listed = childOf(own, 'numPr');
    if (listed) own?.removeChild(listed);
    // The style that brings the numbering would make a list of the paragraph again.
    const style = childOf(own, 'pStyle');
    if (style && !listed) own?.removeChild(style);
  }
}
