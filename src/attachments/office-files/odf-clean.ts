import { RefusedFile, type ResidueKind } from '../reading.ts';
import { isActiveLink, isPlainLink } from './allowed.ts';
import { isFormulaWrittenOut } from './formulas.ts';
import { ACTIVE_ELEMENT, DROPPED_ELEMENTS, WRITTEN_OUT } from './odf-lists.ts';
import {
  attr,
  child,
  closest,
  type Document,
  dropAttr,
  type Element,
  elementsBelow,
  named,
  remove,
  unwrap,
} from './xml.ts';

/** Names of styles that hide what has them. */
export interface OdfStyles {
  hidden: ReadonlySet<string>;
}

export function odfStyles(documents: readonly Document[]): OdfStyles {
  const hidden = new Set<string>();
  for (const style of documents.flatMap((document) => named(document, 'style'))) {
    const isHidden =
      attr(child(style, 'text-properties'), 'display') === 'none' ||
      attr(child(style, 'table-properties'), 'display') === 'false';
    const parent = attr(style, 'parent-style-name');
    if (isHidden || (parent !== null && hidden.has(parent))) hidden.add(attr(style, 'name') ?? '');
  }
  return { hidden };
}

/** Whether an element is not shown (OpenDocument 1.3 part 3: 5.5, 9.1, 20.). */
export function isOdfHidden(node: Element, { hidden }: OdfStyles): boolean {
  if (attr(node, 'display') === 'none' && node.localName === 'section') return true;
  if (/^(?:collapse|filter)$/.test(attr(node, 'visibility') ?? '')) return true;
  if (node.localName === 'hidden-paragraph') return attr(node, 'is-hidden') !== 'false';
  const isStyled = /^(?:span|p|h|table|section)$/.test(node.localName ?? '');
  return isStyled && hidden.has(attr(node, 'style-name') ?? '');
}

/** Takes out of a part what is not shown; tracked changes are accepted. @throws RefusedFile */
export function cleanOdfPart(document: Document, styles: OdfStyles): Set<ResidueKind> {
  const removed = new Set<ResidueKind>();
  const hiddenColumns = named(document, 'table-column').some((node) => isOdfHidden(node, styles));
  const isHiding =
    hiddenColumns ||
    named(document, 'table', 'table-row').some((node) => isOdfHidden(node, styles));
  for (const table of hiddenColumns ? named(document, 'table') : [])
    clearColumns(table, styles, removed);
  for (const node of elementsBelow(document)) {
    const name = node.localName ?? '';
    if (ACTIVE_ELEMENT.test(name)) throw new RefusedFile('active', name);
    checkLink(node, removed);
    settleFormula(node, isHiding, removed);
    const kind = DROPPED_ELEMENTS[name];
    if (kind) {
      remove(node);
      removed.add(kind);
    } else if (WRITTEN_OUT.test(name) && closest(node, 'body')) unwrap(node);
    else if (isOdfHidden(node, styles)) hide(node, removed);
    if (isHiding && name === 'named-expressions') remove(node);
    for (const rsid of [...node.attributes].filter(({ localName }) =>
      /rsid$/.test(localName ?? ''),
    ))
      node.removeAttributeNode(rsid);
  }
  return removed;
}

function hide(node: Element, removed: Set<ResidueKind>): void {
  if (node.localName === 'table-column') return;
  removed.add('hidden');
  if (node.localName === 'hidden-paragraph') {
    remove(closest(node, 'p') ?? node);
    return;
  }
  if (node.localName !== 'table-row') {
    remove(node);
    return;
  }
  // The row stays, so that those below it stay where formulas and readers look for them.
  for (const cell of named(node, 'table-cell')) clear(cell);
}

function clear(cell: Element): void {
  for (const node of elementsBelow(cell)) remove(node);
  for (const name of [
    'value',
    'value-type',
    'string-value',
    'date-value',
    'time-value',
    'boolean-value',
    'formula',
  ])
    dropAttr(cell, name);
}

function clearColumns(table: Element, styles: OdfStyles, removed: Set<ResidueKind>): void {
  const hidden: boolean[] = [];
  const times = (node: Element, name: string) => Math.min(Number(attr(node, name) ?? 1), 2000);
  for (const column of named(table, 'table-column'))
    for (let count = times(column, 'number-columns-repeated'); count > 0; count -= 1)
      hidden.push(isOdfHidden(column, styles));
  for (const row of named(table, 'table-row')) {
    let at = 0;
    for (const cell of named(row, 'table-cell', 'covered-table-cell')) {
      const count = times(cell, 'number-columns-repeated');
      if (hidden.slice(at, at + count).includes(true) && cell.firstChild) {
        clear(cell);
        removed.add('hidden');
      }
      at += count;
    }
  }
}

function settleFormula(node: Element, isHiding: boolean, removed: Set<ResidueKind>): void {
  for (const name of ['formula', 'condition', 'expression', 'cell-range-address']) {
    const formula = attr(node, name);
    if (formula === null) continue;
    const isOut = isFormulaWrittenOut(
      formula.replace(/\[[^\][]*\]/g, (ref) => (/file:|\w+:\/\//i.test(ref) ? '[1]' : 'A1')),
    );
    if (!isOut && !(isHiding && name === 'formula')) continue;
    removed.add('formulas');
    dropAttr(node, name);
  }
}

/** Addresses: links of readers may lead out, nothing else. */
function checkLink(node: Element, removed: Set<ResidueKind>): void {
  for (const { localName, value } of [...node.attributes]) {
    if (
      !/^(?:href|target-frame-href|filter-name)$/.test(localName ?? '') ||
      localName === 'filter-name'
    )
      continue;
    const target = value.trim();
    if (target === '' || target.startsWith('#')) continue;
    if (isActiveLink(target)) throw new RefusedFile('active', target);
    if (node.localName === 'a') {
      if (isPlainLink(target)) continue;
      unwrap(node);
      removed.add('links');
    } else if (node.localName === 'template' || node.localName === 'auto-reload') continue;
    else if (
      !/^(?:\.\/)?(?:Pictures|media|ObjectReplacements)\/[\w .-]+$|^(?:\.\/)?Object(?: |%20)\d+$/.test(
        target,
      )
    )
      throw new RefusedFile('external', target);
    else if (/ObjectReplacements/.test(target)) remove(node);
  }
}
