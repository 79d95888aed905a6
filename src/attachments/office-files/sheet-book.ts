import { RefusedFile } from '../reading.ts';
import type { OpenedPackage, PackagePart } from './package.ts';
import { attr, child, type Document, type Element, named } from './xml.ts';

export interface SheetCell {
  node: Element;
  /** "B4". */
  ref: string;
  text: string;
  isHidden: boolean;
}

export interface Sheet {
  part: PackagePart;
  name: string;
  isHidden: boolean;
  rows: SheetCell[][];
}

/** The sheets of a workbook with the words of their cells. */
export function readBook({ main, parts }: OpenedPackage): Sheet[] {
  const root = main.document;
  if (!root) throw new RefusedFile('broken', 'workbook');
  const shared = [...parts.values()].find(({ role }) => role === 'sharedStrings')?.document;
  const strings = shared ? named(shared, 'si').map(textOf) : [];
  return named(root, 'sheet').flatMap((node) => {
    const relation = main.relations.find(({ id }) => id === relationId(node));
    const part = relation && parts.get(relation.target);
    if (!part?.document) return [];
    const state = attr(node, 'state') ?? 'visible';
    return [
      {
        part,
        name: attr(node, 'name') ?? '',
        isHidden: state !== 'visible',
        rows: rowsOf(part.document, strings),
      },
    ];
  });
}

export function relationId(node: Element): string {
  for (const one of node.attributes)
    if (one.localName === 'id' && one.prefix !== null && one.prefix !== '') return one.value;
  return '';
}

/** Rich text in runs, without the readings of East Asian letters. */
export function textOf(node: Element): string {
  return named(node, 't')
    .filter(({ parentNode }) => parentNode?.localName !== 'rPh')
    .map(({ textContent }) => textContent ?? '')
    .join('');
}

function rowsOf(sheet: Document, strings: readonly string[]): SheetCell[][] {
  const hiddenColumns = named(sheet, 'col').filter((col) => isOn(attr(col, 'hidden')));
  const isHiddenColumn = (column: number) =>
    hiddenColumns.some(
      (col) => column >= Number(attr(col, 'min')) && column <= Number(attr(col, 'max')),
    );
  return named(sheet, 'row').map((row) => {
    let last = 0;
    return named(row, 'c').map((node) => {
      const ref = attr(node, 'r') ?? '';
      last = ref === '' ? last + 1 : columnOf(ref);
      return {
        node,
        ref,
        text: cellText(node, strings),
        isHidden: isOn(attr(row, 'hidden')) || isHiddenColumn(last),
      };
    });
  });
}

export function isOn(value: string | null): boolean {
  return value === '1' || value === 'true';
}

function columnOf(ref: string): number {
  const letters = /^\$?([A-Z]+)/i.exec(ref)?.[1]?.toUpperCase() ?? '';
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function cellText(cell: Element, strings: readonly string[]): string {
  const value = child(cell, 'v')?.textContent ?? '';
  switch (attr(cell, 't')) {
    case 's':
      return strings[Number(value)] ?? '';
    case 'inlineStr':
      return textOf(cell);
    case null:
    case 'n':
      return plainNumber(value);
    default:
      return value;
  }
}

/** Numbers of many digits as cells show them: 7.9087001234E10 is one of them. */
function plainNumber(value: string): string {
  return /e/i.test(value) && Number.isSafeInteger(Number(value)) ? `${Number(value)}` : value;
}
