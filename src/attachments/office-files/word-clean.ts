import type { ResidueKind } from '../reading.ts';
import type { HiddenRuns } from './word-hidden.ts';
import { switchOf } from './word-hidden.ts';
import {
  child,
  children,
  closest,
  type Document,
  type Element,
  elementsBelow,
  named,
  remove,
  unwrap,
} from './xml.ts';

/** Elements that go as a whole, and what goes with them. */
const DROPPED: Readonly<Record<string, ResidueKind>> = {
  commentRangeStart: 'comments',
  commentRangeEnd: 'comments',
  commentReference: 'comments',
  annotationRef: 'comments',
  rPrChange: 'changes',
  pPrChange: 'changes',
  sectPrChange: 'changes',
  tblPrChange: 'changes',
  tblPrExChange: 'changes',
  tblGridChange: 'changes',
  tcPrChange: 'changes',
  trPrChange: 'changes',
  numberingChange: 'changes',
  cellIns: 'changes',
  cellMerge: 'changes',
  moveFromRangeStart: 'changes',
  moveFromRangeEnd: 'changes',
  moveToRangeStart: 'changes',
  moveToRangeEnd: 'changes',
  customXmlInsRangeStart: 'changes',
  customXmlInsRangeEnd: 'changes',
  customXmlDelRangeStart: 'changes',
  customXmlDelRangeEnd: 'changes',
  trackRevisions: 'changes',
  attachedTemplate: 'template',
  docVars: 'customData',
  mailMerge: 'customData',
  dataBinding: 'customData',
  attachedSchema: 'customData',
  saveThroughXslt: 'customData',
  fldData: 'customData',
};
/** Marks of when a paragraph or run was changed: they tell sittings of one author. */
const SESSION_MARK = /^rsid/;

/**
 * Takes out of a Word part what is not printed: tracked changes are accepted (ECMA-376 part 1, 17.13.5), hidden
 * text, comments and the marks of editing sessions go.
 */
export function cleanWordPart(document: Document, hidden: HiddenRuns): Set<ResidueKind> {
  const removed = new Set<ResidueKind>();
  acceptChanges(document, removed);
  dropHidden(document, hidden, removed);
  for (const node of elementsBelow(document)) {
    const kind = DROPPED[node.localName ?? ''];
    if (kind) {
      // Runs of nothing but the mark of a comment go with it.
      const run = node.localName === 'commentReference' ? node.parentNode : null;
      remove(node);
      if (run && children(run).every(({ localName }) => localName === 'rPr')) remove(run);
      removed.add(kind);
    }
    if (node.localName === 'rsids') remove(node);
    for (const one of [...node.attributes])
      if (SESSION_MARK.test(one.localName ?? '')) node.removeAttributeNode(one);
  }
  return removed;
}

function acceptChanges(document: Document, removed: Set<ResidueKind>): void {
  for (const node of named(document, 'del', 'moveFrom', 'cellDel', 'ins', 'moveTo')) {
    removed.add('changes');
    const parent = node.parentNode;
    const isMark = parent?.localName === 'rPr' || parent?.localName === 'trPr';
    switch (node.localName) {
      case 'ins':
      case 'moveTo':
        if (isMark) remove(node);
        else unwrap(node);
        break;
      case 'cellDel':
        remove(closest(node, 'tc') ?? node);
        break;
      default:
        if (parent?.localName === 'trPr') remove(closest(node, 'tr') ?? node);
        else if (!isMark) remove(node);
        else if (parent?.parentNode?.localName === 'pPr') joinParagraph(node);
        else remove(node);
    }
  }
}

/** A deleted end of a paragraph: its text goes on in the next one. */
function joinParagraph(mark: Element): void {
  const paragraph = closest(mark, 'p');
  remove(mark);
  if (!paragraph) return;
  const rest = children(paragraph).filter(({ localName }) => localName !== 'pPr');
  let next = paragraph.nextSibling;
  while (next && next.nodeType !== 1) next = next.nextSibling;
  if (next?.localName !== 'p') {
    const isLast = !next || next.localName === 'sectPr';
    if (rest.length === 0 && !isLast && !child(child(paragraph, 'pPr'), 'sectPr'))
      remove(paragraph);
    return;
  }
  const properties = child(next, 'pPr');
  const before = properties ? properties.nextSibling : next.firstChild;
  for (const node of rest) next.insertBefore(node, before);
  const section = child(child(paragraph, 'pPr'), 'sectPr');
  if (!section) remove(paragraph);
}

function dropHidden(document: Document, hidden: HiddenRuns, removed: Set<ResidueKind>): void {
  for (const row of named(document, 'tr'))
    if (switchOf(child(row, 'trPr'), 'hidden')) {
      remove(row);
      removed.add('hidden');
    }
  for (const run of named(document, 'r')) {
    const paragraph = closest(run, 'p');
    const isOfWord = child(run, 'rPr') !== null || paragraph !== null;
    if (!isOfWord || !hidden.isHidden(run, paragraph)) continue;
    // A field has its marks in runs of their own; without one of them it would never end.
    const isPlain = children(run).every(({ localName }) => localName !== 'fldChar');
    if (!isPlain) continue;
    if (children(run).some(({ localName }) => localName !== 'rPr')) removed.add('hidden');
    remove(run);
  }
  for (const paragraph of named(document, 'p')) {
    const mark = child(child(paragraph, 'pPr'), 'rPr');
    if (!switchOf(mark, 'vanish') || child(child(paragraph, 'pPr'), 'sectPr')) continue;
    const isEmpty = children(paragraph).every(({ localName }) =>
      /^(?:pPr|bookmark)/.test(localName ?? ''),
    );
    const isOnly = children(paragraph.parentNode ?? paragraph, 'p').length < 2;
    if (isEmpty && !isOnly && paragraph.nextSibling) remove(paragraph);
  }
}
