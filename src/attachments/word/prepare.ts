import { type Element, XMLSerializer } from '@xmldom/xmldom';
import { strFromU8, strToU8, type Unzipped, unzipSync, zipSync } from 'fflate';
import { type FontRun, type LegacyFont, restoreRuns } from './legacy-runs.ts';
import { WordNumbering } from './numbering.ts';
import { WordStyles } from './styles.ts';
import { below, childOf, isOn, parseXml, W, type XmlDocument } from './xml.ts';

/** A Word file whose text is all Unicode and whose numbers stand in the text. */
export interface PreparedWord {
  bytes: Uint8Array;
  /** Words that were restored, by the coding they were in. */
  restored: Record<LegacyFont, number>;
  /** The file still holds struck words or comments, which whoever downloads it can read. */
  hasTraces: boolean;
  /** Words in headers, footers and comments: no text of the paper, but a stamp may stand there. */
  margins: string;
}

/** An office document never unpacks to more; a small file that does is an attack. */
const MAX_UNPACKED = 300 * 1024 * 1024;
/** Six hundred pages of text; what is longer is read by nobody on a page. */
const MAX_TEXT = 24 * 1024 * 1024;
const MAX_PARAGRAPHS = 20_000;
const MC = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
const M = 'http://schemas.openxmlformats.org/officeDocument/2006/math';
const V = 'urn:schemas-microsoft-com:vml';
const MARGIN_PARTS = /^word\/(?:header|footer|comments)\d*\.xml$/;
/** Parts that hold text people wrote. */
const TEXT_PARTS = ['word/document.xml', 'word/footnotes.xml', 'word/endnotes.xml'];

/**
 * Makes a Word file plain enough for mammoth: legacy fonts restored, capitals that only a property
 * makes written out, numbers of lists put into the text, hidden and deleted text taken out.
 * @throws Error when the file is no Word file
 */
export function prepareWord(content: Uint8Array): PreparedWord {
  const parts = unpack(content);
  const text = (name: string) => (parts[name] ? strFromU8(parts[name]) : undefined);
  if (!parts['word/document.xml']) throw new Error('word/document.xml');
  const styles = new WordStyles(text('word/styles.xml'), text('word/theme/theme1.xml'));
  const hasTraces =
    /<w:(?:del|ins|moveFrom) /.test(text('word/document.xml') ?? '') ||
    parts['word/comments.xml'] !== undefined;
  const drawn = [
    ...(text('word/document.xml') ?? '').matchAll(/<v:textpath[^>]*\sstring="([^"]{1,200})"/g),
  ];
  const margins = Object.keys(parts)
    .filter((name) => MARGIN_PARTS.test(name))
    .flatMap((name) => {
      const document = parseXml(text(name));
      return document ? below(document, 'p').map((one) => one.textContent ?? '') : [];
    })
    .concat(drawn.map(([, words = '']) => words))
    .join('\n');
  const restored: PreparedWord['restored'] = { TCVN3: 0, VNI: 0 };
  for (const name of TEXT_PARTS) {
    const document = parseXml(text(name));
    if (!document) continue;
    if (below(document, 'p').length > MAX_PARAGRAPHS) throw new Error('too large');
    dropHidden(document);
    writeEquations(document);
    openTextBoxes(document);
    writeNumbers(document, styles, new WordNumbering(text('word/numbering.xml')));
    rewriteText(document, styles, restored);
    parts[name] = strToU8(new XMLSerializer().serializeToString(document));
  }
  return { bytes: zipSync(parts, { level: 0 }), restored, hasTraces, margins };
}

function unpack(content: Uint8Array): Unzipped {
  let unpacked = 0;
  return unzipSync(content, {
    filter: ({ name, originalSize }) => {
      if (TEXT_PARTS.includes(name) && originalSize > MAX_TEXT) throw new Error('too large');
      unpacked += originalSize;
      if (unpacked > MAX_UNPACKED) throw new Error('too large');
      return true;
    },
  });
}

/** Text nobody sees on paper: struck by a tracked change, moved away, or hidden. */
function dropHidden(document: XmlDocument): void {
  for (const name of ['del', 'moveFrom'])
    for (const node of below(document, name))
      if (node.parentNode?.localName !== 'rPr') node.parentNode?.removeChild(node);
  for (const run of below(document, 'r'))
    if (isOn(childOf(childOf(run, 'rPr'), 'vanish'))) run.parentNode?.removeChild(run);
}

/** Equations as the letters they show: better than none. */
function writeEquations(document: XmlDocument): void {
  for (const equation of [...document.getElementsByTagNameNS(M, 'oMath')]) {
    const run = document.createElementNS(W, 'w:r');
    run.appendChild(textNode(document, equation.textContent ?? ''));
    equation.parentNode?.replaceChild(run, equation);
  }
}

/** New drawings hold their text twice, for new and old Word; mammoth reads the old one. */
function openTextBoxes(document: XmlDocument): void {
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

/** Puts the numbers that Word would print in front of their paragraphs. */
function writeNumbers(document: XmlDocument, styles: WordStyles, numbering: WordNumbering): void {
  for (const paragraph of below(document, 'p')) {
    const properties = styles.numberingOf(paragraph);
    const number = properties && numbering.next(properties);
    if (!number) continue;
    const run = document.createElementNS(W, 'w:r');
    const look = childOf(below(paragraph, 'r')[0], 'rPr');
    if (look) run.appendChild(look.cloneNode(true));
    run.appendChild(textNode(document, `${number} `));
    const own = childOf(paragraph, 'pPr');
    paragraph.insertBefore(run, own ? own.nextSibling : paragraph.firstChild);
    const listed = childOf(own, 'numPr');
    if (listed) own?.removeChild(listed);
    // A style that numbers must not make a list of what has its number now.
    const style = childOf(own, 'pStyle');
    if (style && !listed) own?.removeChild(style);
  }
}

function rewriteText(
  document: XmlDocument,
  styles: WordStyles,
  restored: PreparedWord['restored'],
): void {
  const paragraphs = new Map<Element | null, number>();
  const places: { node: Element; isCaps: boolean; run: FontRun }[] = [];
  for (const run of below(document, 'r')) {
    const paragraph = ancestor(run, 'p');
    const number = paragraphs.get(paragraph) ?? paragraphs.size;
    paragraphs.set(paragraph, number);
    const { font, isCaps } = styles.lookOf(run, paragraph);
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
    const { text = run.text, was = null } = results[index] ?? {};
    // The soft hyphen was kept until now: TCVN3 writes ư with it.
    const clean = text.replaceAll('\u00AD', '');
    node.textContent = isCaps ? clean.toLocaleUpperCase('vi') : clean;
    if (was && clean !== run.text) restored[was] += clean.split(/\s+/).filter(Boolean).length;
  }
}

/** What a child of a run prints; null for what is no text. */
function textOf(element: Element): string | null {
  switch (element.localName) {
    case 't':
      return element.textContent ?? '';
    case 'softHyphen':
      return '\u00AD';
    case 'noBreakHyphen':
      return '-';
    default:
      return null;
  }
}

function textNode(document: XmlDocument, text: string): Element {
  const node = document.createElementNS(W, 'w:t');
  node.setAttributeNS('http://www.w3.org/XML/1998/namespace', 'xml:space', 'preserve');
  node.textContent = text;
  return node;
}

function ancestor(node: Element, name: string): Element | null {
  for (let above = node.parentNode; above; above = above.parentNode)
    if (above.localName === name && above.namespaceURI === W) return above as Element;
  return null;
}
