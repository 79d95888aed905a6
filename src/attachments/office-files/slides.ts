import type { PlaceKind, ResidueKind } from '../reading.ts';
import { collectAttributes } from './attribute-texts.ts';
import type { OpenedPackage, PackagePart } from './package.ts';
import { relationId } from './sheet-book.ts';
import type { TextCollector } from './text-collector.ts';
import { attr, children, dropAttr, type Element, elementsBelow, named, remove } from './xml.ts';

const PLACES: Readonly<Record<string, PlaceKind>> = {
  slide: 'slide',
  notesSlide: 'speakerNotes',
  slideMaster: 'master',
  slideLayout: 'master',
  notesMaster: 'master',
  handoutMaster: 'master',
  comments: 'comment',
  chart: 'chart',
};

/** Collects all words of a presentation: slides, shown or not, notes, comments, masters, charts. */
export function collectSlides(show: OpenedPackage, into: TextCollector): void {
  const numbers = slideNumbers(show);
  for (const part of show.parts.values()) {
    const root = part.document?.documentElement;
    if (!root) continue;
    const isHidden = part.role === 'slide' && attr(root, 'show') === '0';
    const kind = isHidden ? 'hiddenSlide' : (PLACES[part.role] ?? 'other');
    const at = numbers.get(part.name);
    const place = at === undefined ? { kind } : { kind, at: `${at}` };
    for (const node of elementsBelow(root)) {
      collectAttributes(node, into, { kind: 'description' });
      if (node.localName === 'p' || node.localName === 'text') into.line(place, words(node));
      if (node.localName === 'v' && kind === 'chart') into.line(place, node.textContent ?? '');
      if (node.localName === 'tbl') collectTable(node, into);
    }
  }
}

function words(node: Element): string {
  if (children(node).length === 0) return node.textContent ?? '';
  return elementsBelow(node)
    .map((one) => {
      if (one.localName === 't') return one.textContent ?? '';
      return one.localName === 'br' ? '\n' : '';
    })
    .join('');
}

function collectTable(table: Element, into: TextCollector): void {
  const rows = named(table, 'tr').map((row) => named(row, 'tc').map((cell) => words(cell)));
  const text = rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  into.whole({ place: { kind: 'table' }, text: text.normalize('NFC') });
}

/** Slides in their order, and what belongs to them, by the names of their parts. */
function slideNumbers({ main, parts }: OpenedPackage): Map<string, number> {
  const numbers = new Map<string, number>();
  const ids = main.document ? named(main.document, 'sldId').map(relationId) : [];
  for (const [index, id] of ids.entries()) {
    const name = main.relations.find((relation) => relation.id === id)?.target ?? '';
    numbers.set(name, index + 1);
    for (const { target } of parts.get(name)?.relations ?? [])
      if (parts.get(target)?.role === 'notesSlide') numbers.set(target, index + 1);
  }
  return numbers;
}

/** Takes hidden slides, and marks of editing, out of a presentation. */
export function cleanShow(show: OpenedPackage): Set<ResidueKind> {
  const removed = new Set<ResidueKind>();
  const { main, parts } = show;
  for (const part of parts.values()) {
    const root = part.document?.documentElement;
    if (part.role !== 'slide' || !root || attr(root, 'show') !== '0') continue;
    removed.add('hidden');
    dropSlide(show, part);
  }
  for (const { document } of parts.values()) {
    if (!document) continue;
    for (const node of named(document, 'custDataLst', 'modifyVerifier', 'custShowLst'))
      remove(node);
    for (const node of elementsBelow(document))
      if (node.localName === 'cNvPr' && attr(node, 'hidden') === '1')
        dropHiddenShape(node, removed);
  }
  if (main.document) {
    // The list of sections names slides by number; without the hidden ones it would be false.
    if (removed.has('hidden')) for (const node of named(main.document, 'sectionLst')) remove(node);
    dropAttr(main.document.documentElement as Element, 'saveSubsetFonts');
  }
  return removed;
}

function dropSlide({ main }: OpenedPackage, part: PackagePart): void {
  part.isDropped = true;
  const ids = new Set(
    main.relations.filter(({ target }) => target === part.name).map(({ id }) => id),
  );
  main.relations = main.relations.filter(({ id }) => !ids.has(id));
  for (const node of main.document ? named(main.document, 'sldId') : [])
    if (ids.has(relationId(node))) remove(node);
}

function dropHiddenShape(node: Element, removed: Set<ResidueKind>): void {
  const shape = node.parentNode?.parentNode;
  if (!shape || !/^(?:sp|pic|graphicFrame|cxnSp|grpSp)$/.test(shape.localName ?? '')) return;
  remove(shape);
  removed.add('hidden');
}
