import type { FilePlace } from '../reading.ts';
import { collectAttributes } from './attribute-texts.ts';
import type { OpenedPackage, PackagePart } from './package.ts';
import { readBook, type Sheet, textOf } from './sheet-book.ts';
import type { TextCollector } from './text-collector.ts';
import { attr, closest, elementsBelow, named } from './xml.ts';

/** Collects all words of a workbook: cells with their columns, shown or not, notes, names, rules, headers. */
export function collectSheets(book: OpenedPackage, into: TextCollector): void {
  const sheets = readBook(book);
  for (const sheet of sheets) collectCells(sheet, into);
  for (const part of book.parts.values()) collectPart(part, into, sheets);
}

function collectCells({ name, isHidden, rows }: Sheet, into: TextCollector): void {
  const kind = isHidden ? 'hiddenSheet' : 'sheet';
  const cells = rows.flat().filter(({ text }) => text !== '');
  const pieces = cells.map((cell) => ({
    place: placeOf(cell.ref, name, isHidden || cell.isHidden),
    text: cell.text.normalize('NFC'),
  }));
  const inTable = (text: string) => text.replaceAll('|', ' ').replace(/\s*\n\s*/g, ' ');
  const table = rows.map((row) => `| ${row.map(({ text }) => inTable(text)).join(' | ')} |`);
  const lines = pieces.filter(({ text }) => text.includes('\n')).map(({ text }) => text);
  into.whole({
    place: { kind, at: name },
    text: [...table, '', ...lines].join('\n').normalize('NFC'),
    pieces,
  });
  into.line({ kind, at: name }, name);
}

function placeOf(ref: string, sheet: string, isHidden: boolean): FilePlace {
  return { kind: isHidden ? 'hiddenCell' : 'cell', at: `${ref} (${sheet})` };
}

function collectPart(part: PackagePart, into: TextCollector, sheets: readonly Sheet[]): void {
  const { document, role } = part;
  if (!document) return;
  const isSheet = sheets.some((sheet) => sheet.part === part);
  for (const node of elementsBelow(document)) {
    collectAttributes(node, into, { kind: 'description' });
    switch (node.localName) {
      case 'comment':
      case 'threadedComment':
        into.line(
          { kind: 'comment', at: attr(node, 'ref') ?? '' },
          textOf(node) || (node.textContent ?? ''),
        );
        break;
      case 'oddHeader':
      case 'evenHeader':
      case 'firstHeader':
        into.line({ kind: 'header' }, plainHeader(node.textContent ?? ''));
        break;
      case 'oddFooter':
      case 'evenFooter':
      case 'firstFooter':
        into.line({ kind: 'footer' }, plainHeader(node.textContent ?? ''));
        break;
      case 'f':
      case 'formula':
      case 'formula1':
      case 'formula2':
      case 'definedName':
        into.line({ kind: 'fieldCode' }, literals(node.textContent ?? ''));
        break;
      case 's':
        if (/^pivot/.test(role)) into.line({ kind: 'hidden' }, attr(node, 'v') ?? '');
        break;
      case 't':
        // Strings that no cell uses any more are still in the file.
        if (role === 'sharedStrings')
          into.line({ kind: 'other' }, textOf(closest(node, 'si') ?? node));
        break;
    }
  }
  if (!isSheet && role !== 'sharedStrings' && role !== 'comments' && role !== 'threadedComment')
    for (const paragraph of named(document, 'p', 'textpath', 'font'))
      into.line({ kind: role === 'chart' ? 'chart' : 'textBox' }, textOf(paragraph));
  if (role === 'chart')
    for (const value of named(document, 'v')) into.line({ kind: 'chart' }, value.textContent ?? '');
}

/** Codes of formatting in headers of sheets: &L, &"Arial,Bold", &12, &P. */
function plainHeader(text: string): string {
  return text
    .replace(/&"[^"]*"|&K[\dA-F]{6}|&\d+/gi, '')
    .replace(/&[LCR]/g, '\n')
    .replace(/&[A-Z]/gi, '');
}

/** The texts in quotation marks of a formula. */
function literals(formula: string): string {
  return [...formula.matchAll(/"((?:[^"]|"")*)"/g)].map(([, text = '']) => text).join('\n');
}
