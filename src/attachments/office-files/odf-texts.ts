import type { FilePlace } from '../reading.ts';
import { isOdfHidden, type OdfStyles } from './odf-clean.ts';
import { ODF_PLACES } from './odf-lists.ts';
import type { TextCollector } from './text-collector.ts';
import { attr, children, type Document, type Element, elementsBelow, named } from './xml.ts';

const WORDED =
  /^(?:string-value|string-value-if-true|string-value-if-false|label|current-value|title|help-message|description|name)$/;
/** Names that programs give. */
const GIVEN = /^(?:[\p{L} ]{1,30}[_ ]?\d{0,6}|[\w%.]{1,24})$/u;

/** Collects all words of one part of a file of OpenDocument. */
export function collectOdf(
  document: Document,
  name: string,
  styles: OdfStyles,
  into: TextCollector,
): void {
  const root = document.documentElement;
  if (!root) return;
  if (name.endsWith('settings.xml')) return;
  if (name.endsWith('meta.xml')) {
    for (const node of elementsBelow(root))
      if (children(node).length === 0) into.line({ kind: 'property' }, node.textContent ?? '');
    return;
  }
  visit(root, { kind: 'body' }, styles, into);
  for (const table of named(root, 'table')) collectTable(table, into);
}

function visit(node: Element, place: FilePlace, styles: OdfStyles, into: TextCollector): void {
  for (const one of node.attributes)
    if (WORDED.test(one.localName ?? '') && !(one.localName === 'name' && GIVEN.test(one.value)))
      into.line({ kind: 'description' }, one.value);
  const named = ODF_PLACES[node.localName ?? ''];
  const isHidden = place.kind !== 'deleted' && isOdfHidden(node, styles);
  const here: FilePlace = named ? { kind: named } : isHidden ? { kind: 'hidden' } : place;
  if (node.localName === 'title' || node.localName === 'desc') here.kind = 'description';
  for (let one = node.firstChild; one; one = one.nextSibling) {
    if (one.nodeType === 3 || one.nodeType === 4) into.add(here, one.nodeValue ?? '');
    else if (one.nodeType === 1) visit(one as Element, here, styles, into);
  }
  const gap = {
    s: ' '.repeat(Math.min(40, Number(attr(node, 'c') ?? 1))),
    tab: '\t',
    'line-break': '\n',
  };
  const space = gap[node.localName as keyof typeof gap];
  if (space) into.add(here, space);
  else if (
    /^(?:p|h|table-cell|title|desc|creator|date|span)$/.test(node.localName ?? '') &&
    node.localName !== 'span'
  )
    into.add(here, '\n');
}

function collectTable(table: Element, into: TextCollector): void {
  const name = attr(table, 'name') ?? '';
  const rows = named(table, 'table-row').map((row) =>
    named(row, 'table-cell').map((cell) =>
      named(cell, 'p')
        .map(({ textContent }) => textContent ?? '')
        .join(' ')
        .replaceAll('|', ' '),
    ),
  );
  const text = rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  if (rows.length > 1)
    into.whole({ place: { kind: 'table', at: name }, text: text.normalize('NFC') });
}
