import type { Element } from '@xmldom/xmldom';
import { openWord } from '../prepare.ts';
import { printedLines, type ShownBlock } from '../printed-lines.ts';
import type { WordStyles } from '../styles.ts';
import { below, childrenOf, W, type XmlDocument } from '../xml.ts';
import type { LaidOutPaper } from './laid-line.ts';
import { pageSetups } from './page-setup.ts';
import { cutLine, isDrawnLine, type ParagraphLine, paragraphLines } from './paragraph-lines.ts';

type Block = ShownBlock<ParagraphLine>;

/** Around paragraphs and tables, and not printed. */
const AROUND = /^(?:sdt|sdtContent|customXml|ins|moveTo|smartTag)$/;

/**
 * Reads a Word file with how its lines are set. It needs no server: a page reads the reader's own file with it.
 * @throws Error when the file is no Word file, or too large
 */
export function readLaidOut(content: Uint8Array): LaidOutPaper {
  const { parts, documents, styles, boxText, leftOut, hasTrackedChanges } = openWord(content);
  const document = documents.get('word/document.xml');
  const body = document && below(document, 'body')[0];
  if (!document || !body) throw new Error('word/document.xml');
  return {
    lines: printedLines(blocksIn(body, styles), cutLine).map(({ pieces: _, ...line }) => line),
    sections: sectionsOf(document, () => pageSetups(document, parts, styles)),
    boxText,
    besideText: leftOut.map(({ text }) => text).join('\n'),
    hasTrackedChanges,
  };
}

/** A file without any section is printed as if it had one that says nothing. */
function sectionsOf(document: XmlDocument, read: () => LaidOutPaper['sections']) {
  if (below(document, 'sectPr').length === 0)
    below(document, 'body')[0]?.appendChild(document.createElementNS(W, 'w:sectPr'));
  return read();
}

function blocksIn(node: Element, styles: WordStyles): Block[] {
  const blocks: Block[] = [];
  for (const child of node.childNodes) {
    if (child.nodeType !== 1) continue;
    const element = child as Element;
    const name = element.localName ?? '';
    if (AROUND.test(name)) blocks.push(...blocksIn(element, styles));
    if (name === 'tbl') blocks.push(...tableBlocks(element, styles));
    if (name !== 'p') continue;
    const lines = paragraphLines(element, styles);
    const boxes = boxesOf(element).flatMap((box) => blocksIn(box, styles));
    const before = blocks.at(-1)?.lines?.at(-1);
    if (lines.length === 0 && boxes.length === 0 && before && isDrawnLine(element, styles))
      before.setting.hasRule = true;
    if (lines.length > 0) blocks.push({ lines });
    blocks.push(...boxes);
  }
  return blocks;
}

/** A table; one that is only a frame around another is that other. */
function tableBlocks(table: Element, styles: WordStyles): Block[] {
  const cells = rowsOf(table).flatMap((row) => cellsOf(row));
  const [only] = cells;
  if (only && cells.length === 1 && below(only, 'tbl').length > 0) return blocksIn(only, styles);
  const rows = rowsOf(table).map((row) =>
    cellsOf(row).map((cell) => blocksIn(cell, styles).flatMap(linesOfBlock)),
  );
  return [{ rows }];
}

function linesOfBlock({ rows, lines }: Block): readonly ParagraphLine[] {
  return lines ?? rows.flat(2);
}

function rowsOf(table: Element): Element[] {
  return inOrder(table, 'tr');
}

function cellsOf(row: Element): Element[] {
  return inOrder(row, 'tc');
}

function inOrder(node: Element, name: string): Element[] {
  return [...node.childNodes].flatMap((child): Element[] => {
    if (child.nodeType !== 1) return [];
    const element = child as Element;
    if (element.localName === name) return [element];
    return AROUND.test(element.localName ?? '') ? inOrder(element, name) : [];
  });
}

/** The text boxes of a paragraph; what is drawn twice, for old and new readers, once. */
function boxesOf(paragraph: Element): Element[] {
  return below(paragraph, 'txbxContent').filter((box) => {
    for (let above = box.parentNode; above && above !== paragraph; above = above.parentNode)
      if (above.localName === 'Choice' || above.localName === 'txbxContent') return false;
    return childrenOf(box, 'p').length > 0 || childrenOf(box, 'tbl').length > 0;
  });
}
