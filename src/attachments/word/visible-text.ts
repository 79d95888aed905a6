import { below, childOf, isOn, textNode, W, type XmlDocument } from './xml.ts';

const MC = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
const M = 'http://schemas.openxmlformats.org/officeDocument/2006/math';
const V = 'urn:schemas-microsoft-com:vml';

/** Takes out text that is not printed: deleted or moved by a tracked change, or hidden. */
export function dropHidden(document: XmlDocument): void {
  for (const name of ['del', 'moveFrom'])
    for (const node of below(document, name))
      if (node.parentNode?.localName !== 'rPr') node.parentNode?.removeChild(node);
  for (const run of below(document, 'r'))
    if (isOn(childOf(childOf(run, 'rPr'), 'vanish'))) run.parentNode?.removeChild(run);
}

/** Writes equations out as the letters they show: mammoth would drop them. */
export function writeEquations(document: XmlDocument): void {
  for (const equation of [...document.getElementsByTagNameNS(M, 'oMath')]) {
    const run = document.createElementNS(W, 'w:r');
    run.appendChild(textNode(document, equation.textContent ?? ''));
    equation.parentNode?.replaceChild(run, equation);
  }
}

/**
 * Drawings of Word 2010 and later should hold their text twice, for new and for old readers; mammoth
 * reads what is for old ones. Where that is missing, it is made from the other.
 */
export function openTextBoxes(document: XmlDocument): void {
  for (const choice of [...document.getElementsByTagNameNS(MC, 'AlternateContent')]) {
    const [fallback] = [...choice.getElementsByTagNameNS(MC, 'Fallback')];
    const boxes = below(choice, 'txbxContent');
    if (boxes.length === 0 || (fallback && below(fallback, 'txbxContent').length > 0)) continue;
    const old = fallback ?? choice.appendChild(document.createElementNS(MC, 'mc:Fallback'));
    const shape = document.createElementNS(V, 'v:shape');
    for (const box of boxes) {
      const frame = document.createElementNS(V, 'v:textbox');
      frame.appendChild(box.cloneNode(true));
      shape.appendChild(frame);
    }
    const picture = document.createElementNS(W, 'w:pict');
    picture.appendChild(shape);
    old.appendChild(picture);
  }
}
