import type { Element } from '@xmldom/xmldom';
import { below, childOf, isOn, textNode, W, type XmlDocument } from './xml.ts';

const MC = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
const M = 'http://schemas.openxmlformats.org/officeDocument/2006/math';
const V = 'urn:schemas-microsoft-com:vml';

/** Elements around text that mammoth does not know: their content is printed, they are not. */
const WRAPPERS = ['fldSimple', 'bdo', 'dir', 'ruby', 'rubyBase', 'rt'];
/** What mammoth reads a text box through; below anything else it is not found. */
const READ_THROUGH = /^(?:pict|shape|textbox|group|rect|roundrect|Fallback|object|txbxContent)$/;

/** Takes out text that is not printed: deleted or moved by a tracked change, or hidden. @returns what it was */
export function dropHidden(document: XmlDocument): { deleted: string[]; hidden: string[] } {
  const deleted: string[] = [];
  const hidden: string[] = [];
  for (const name of ['del', 'moveFrom'])
    for (const node of below(document, name)) {
      if (node.parentNode?.localName === 'rPr') continue;
      if (name === 'del') deleted.push(node.textContent ?? '');
      node.parentNode?.removeChild(node);
    }
  for (const run of below(document, 'r'))
    if (isOn(childOf(childOf(run, 'rPr'), 'vanish'))) {
      hidden.push(run.textContent ?? '');
      run.parentNode?.removeChild(run);
    }
  return { deleted, hidden };
}

/** Takes away what stands around text and hides it from mammoth: fields, directions of writing, ruby. */
export function openWrappers(document: XmlDocument): void {
  for (const name of WRAPPERS)
    for (const wrapper of below(document, name)) {
      while (wrapper.firstChild) wrapper.parentNode?.insertBefore(wrapper.firstChild, wrapper);
      wrapper.parentNode?.removeChild(wrapper);
    }
  for (const [old, name] of [
    ['cr', 'br'],
    ['ptab', 'tab'],
  ] as const)
    for (const node of below(document, old))
      node.parentNode?.replaceChild(document.createElementNS(W, `w:${name}`), node);
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
 * Puts every text box where mammoth finds it. Drawings of Word 2010 and later should hold their text
 * twice, for new and for old readers; mammoth reads what is for old ones, and knows few of the shapes.
 */
export function openTextBoxes(document: XmlDocument): void {
  for (const choice of [...document.getElementsByTagNameNS(MC, 'AlternateContent')]) {
    const [fallback] = [...choice.getElementsByTagNameNS(MC, 'Fallback')];
    const boxes = below(choice, 'txbxContent');
    if (boxes.length === 0 || (fallback && below(fallback, 'txbxContent').length > 0)) continue;
    const old = fallback ?? choice.appendChild(document.createElementNS(MC, 'mc:Fallback'));
    old.appendChild(
      pictureOf(
        document,
        boxes.map((box) => box.cloneNode(true) as Element),
      ),
    );
  }
  for (const box of below(document, 'txbxContent')) {
    const above = ancestorsInRun(box);
    const isFound = above.every(({ localName }) => READ_THROUGH.test(localName ?? ''));
    const top = above.at(-1);
    if (isFound || !top?.parentNode || above.some(({ localName }) => localName === 'Choice'))
      continue;
    top.parentNode.insertBefore(pictureOf(document, [box]), top.nextSibling);
  }
}

/** An old drawing with text boxes. */
function pictureOf(document: XmlDocument, boxes: readonly Element[]): Element {
  const shape = document.createElementNS(V, 'v:shape');
  for (const box of boxes) {
    const frame = document.createElementNS(V, 'v:textbox');
    frame.appendChild(box);
    shape.appendChild(frame);
  }
  const picture = document.createElementNS(W, 'w:pict');
  picture.appendChild(shape);
  return picture;
}

/** The elements above one, up to the run or paragraph it stands in, the nearest first. */
function ancestorsInRun(node: Element): Element[] {
  const found: Element[] = [];
  for (let above = node.parentNode; above; above = above.parentNode) {
    const isEnd = above.namespaceURI === W && /^(?:r|p)$/.test(above.localName ?? '');
    if (above.nodeType !== 1 || isEnd) break;
    if (above.localName !== 'AlternateContent') found.push(above as Element);
  }
  return found;
}
