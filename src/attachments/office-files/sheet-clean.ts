import { RefusedFile, type ResidueKind } from '../reading.ts';
import { isFormulaWrittenOut } from './formulas.ts';
import type { OpenedPackage } from './package.ts';
import { isOn, readBook, relationId, type Sheet } from './sheet-book.ts';
import {
  attr,
  child,
  type Document,
  dropAttr,
  type Element,
  elementsBelow,
  named,
  remove,
} from './xml.ts';

const FORMULAS =
  /^(?:f|formula|formula1|formula2|calculatedColumnFormula|totalsRowFormula|oldFormula)$/;
/** Names under which old macros begin by themselves. */
const AUTO_NAME = /^(?:_xlnm\.)?_?auto_(?:open|close|activate|deactivate)/i;

/**
 * Takes out of a workbook what is not shown. Where rows, columns or sheets are hidden, all formulas are replaced
 * by their values: nothing that stays refers to what went.
 * @throws RefusedFile
 */
export function cleanBook(book: OpenedPackage): Set<ResidueKind> {
  const removed = new Set<ResidueKind>();
  const sheets = readBook(book);
  checkNames(book.main.document);
  const isHiding = sheets.some(
    ({ isHidden, rows }) =>
      isHidden || rows.flat().some((cell) => cell.isHidden && cell.text !== ''),
  );
  if (isHiding) removed.add('hidden');
  for (const sheet of sheets) if (sheet.isHidden) dropSheet(book, sheet);
  for (const part of book.parts.values())
    if (part.document && part.role !== 'externalLink')
      settleFormulas(part.document, isHiding, removed);
    else if (part.document && named(part.document, 'ddeLink', 'oleLink').length > 0)
      throw new RefusedFile('active', part.name);
  for (const sheet of sheets.filter(({ isHidden }) => !isHidden)) clearHiddenCells(sheet);
  if (isHiding) dropHiddenRows(sheets);
  dropBookMarks(book, isHiding, removed);
  clearUnusedStrings(book);
  return removed;
}

function checkNames(workbook: Document | null): void {
  for (const node of workbook ? named(workbook, 'definedName') : [])
    if (
      AUTO_NAME.test(attr(node, 'name') ?? '') ||
      isOn(attr(node, 'xlm')) ||
      isOn(attr(node, 'vbProcedure'))
    )
      throw new RefusedFile('active', 'defined name');
}

function settleFormulas(document: Document, isHiding: boolean, removed: Set<ResidueKind>): void {
  for (const node of elementsBelow(document)) {
    if (
      /^(?:ddeLink|oleLink|oleObject|fmlaMacro)$/i.test(node.localName ?? '') ||
      (attr(node, 'macro') ?? attr(node, 'fmlaMacro'))
    )
      throw new RefusedFile('active', node.nodeName);
    if (node.localName === 'definedName') {
      const isBuiltIn = /^_xlnm\.Print_/.test(attr(node, 'name') ?? '');
      if (isFormulaWrittenOut(node.textContent ?? '') || (isHiding && !isBuiltIn)) {
        remove(node);
        removed.add('formulas');
      }
    } else if (FORMULAS.test(node.localName ?? '')) {
      const isOut = isFormulaWrittenOut(node.textContent ?? '');
      if (isOut || (isHiding && node.parentNode?.localName === 'c')) {
        removed.add('formulas');
        writeOut(node);
      }
    }
  }
}

/** A rule that asks elsewhere goes as a whole; a cell keeps its value. */
function writeOut(node: Element): void {
  const parent = node.parentNode;
  const isRule = /^(?:cfRule|dataValidation)$/.test(parent?.localName ?? '');
  remove(isRule && parent ? parent : node);
}

function dropSheet({ main }: OpenedPackage, { part, name }: Sheet): void {
  part.isDropped = true;
  main.relations = main.relations.filter(({ target }) => target !== part.name);
  const workbook = main.document;
  if (!workbook) return;
  const all = named(workbook, 'sheet');
  const at = all.findIndex((node) => attr(node, 'name') === name);
  for (const node of named(workbook, 'definedName')) {
    const local = attr(node, 'localSheetId');
    if (local !== null && Number(local) === at) remove(node);
    else if (local !== null && Number(local) > at)
      node.setAttribute('localSheetId', `${Number(local) - 1}`);
  }
  const node = all[at];
  if (node) remove(node);
  // Which sheet was open: its number counts the others.
  for (const view of named(workbook, 'workbookView')) {
    dropAttr(view, 'activeTab');
    dropAttr(view, 'firstSheet');
  }
  if (all.length < 2) throw new RefusedFile('broken', 'no sheet is shown');
}

function clearHiddenCells({ rows }: Sheet): void {
  for (const { node, isHidden } of rows.flat()) {
    if (!isHidden) continue;
    for (const one of elementsBelow(node)) remove(one);
    dropAttr(node, 't');
  }
}

/** Rules of a sheet may point into what went; lists of choices that stand in the rule stay. */
function dropHiddenRows(sheets: readonly Sheet[]): void {
  for (const { part } of sheets)
    for (const rule of part.document ? named(part.document, 'dataValidation') : []) {
      const source = child(rule, 'formula1')?.textContent ?? '';
      if (source.includes('!')) remove(rule);
    }
}

function dropBookMarks(
  { main, parts }: OpenedPackage,
  isHiding: boolean,
  removed: Set<ResidueKind>,
): void {
  const workbook = main.document;
  const paths = workbook ? named(workbook, 'absPath', 'fileSharing', 'fileRecoveryPr') : [];
  for (const node of paths) {
    const above = node.parentNode;
    remove(above?.localName === 'Choice' && above.parentNode ? above.parentNode : node);
    removed.add(node.localName === 'fileRecoveryPr' ? 'properties' : 'author');
  }
  for (const name of ['externalReferences', 'pivotCaches'])
    for (const node of workbook ? named(workbook, name) : []) remove(node);
  for (const { document } of parts.values())
    for (const node of document
      ? named(document, 'legacyDrawing', 'legacyDrawingHF', 'pageSetup')
      : []) {
      const isAway = ![...parts.values()].some(
        (one) =>
          !one.isDropped &&
          one.document === document &&
          one.relations.some(({ id }) => id === relationId(node)),
      );
      if (!isAway || relationId(node) === '') continue;
      if (node.localName === 'pageSetup') dropAttr(node, 'id');
      else remove(node);
    }
  if (isHiding && workbook) for (const node of named(workbook, 'customWorkbookViews')) remove(node);
}

/** Strings that no cell uses any more; their places stay, because cells count them. */
function clearUnusedStrings({ parts }: OpenedPackage): void {
  const shared = [...parts.values()].find(({ role }) => role === 'sharedStrings');
  if (!shared?.document) return;
  const used = new Set<number>();
  for (const { document, isDropped } of parts.values())
    for (const cell of document && !isDropped ? named(document, 'c') : [])
      if (attr(cell, 't') === 's') used.add(Number(child(cell, 'v')?.textContent));
  for (const [index, item] of named(shared.document, 'si').entries()) {
    if (used.has(index)) continue;
    for (const node of elementsBelow(item)) remove(node);
    item.appendChild(
      shared.document.createElementNS(item.namespaceURI, item.prefix ? `${item.prefix}:t` : 't'),
    );
  }
}
