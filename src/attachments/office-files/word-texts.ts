import type { FilePlace, PlaceKind } from '../reading.ts';
import { collectAttributes } from './attribute-texts.ts';
import type { OpenedPackage, PackagePart } from './package.ts';
import type { TextCollector } from './text-collector.ts';
import type { HiddenRuns } from './word-hidden.ts';
import { attr, children, type Element, named } from './xml.ts';

const PLACES: Readonly<Record<string, PlaceKind>> = {
  header: 'header',
  footer: 'footer',
  footnotes: 'footnote',
  endnotes: 'footnote',
  comments: 'comment',
  glossaryDocument: 'hidden',
  chart: 'chart',
  chartEx: 'chart',
};

/** Collects all words of one part of a Word file: shown, deleted, hidden, in boxes, fields and attributes. */
export class WordTexts {
  readonly #into: TextCollector;
  readonly #hidden: HiddenRuns;
  readonly #main: PackagePart;
  readonly #hasPrintedBreaks: boolean;
  #page = 1;
  #pages: { place: FilePlace; text: string }[] = [];
  #body = '';

  constructor(into: TextCollector, hidden: HiddenRuns, { main }: OpenedPackage) {
    this.#into = into;
    this.#hidden = hidden;
    this.#main = main;
    this.#hasPrintedBreaks =
      main.document !== null && named(main.document, 'lastRenderedPageBreak').length > 0;
  }

  read(part: PackagePart): void {
    const kind = part === this.#main ? 'body' : (PLACES[part.role] ?? 'other');
    const root = part.document?.documentElement;
    if (!root) return;
    this.#visit(root, { kind }, null);
    if (kind !== 'body') return;
    this.#endPage();
    const text = this.#pages.map((page) => page.text).join('\n');
    const pieces = this.#page > 1 ? this.#pages : [];
    this.#into.whole({ place: { kind: 'body' }, text, pieces });
    for (const table of named(root, 'tbl')) this.#table(table);
  }

  #add(place: FilePlace, text: string): void {
    if (place.kind === 'body') this.#body += text;
    else this.#into.add(place, text);
  }

  #endPage(): void {
    const text = this.#body
      .normalize('NFC')
      .replace(/\n{2,}/g, '\n')
      .trim();
    this.#pages.push({ place: { kind: 'page', at: `${this.#page}` }, text });
    this.#body = '';
  }

  #nextPage(): void {
    this.#endPage();
    this.#page += 1;
  }

  #visit(node: Element, place: FilePlace, paragraph: Element | null): void {
    collectAttributes(node, this.#into, { kind: 'description' });
    const inside = (at: FilePlace, within = paragraph) => {
      for (const one of children(node)) this.#visit(one, at, within);
    };
    switch (node.localName) {
      case 'p':
        inside(place, node);
        this.#add(place, '\n');
        return;
      case 'r': {
        const isHidden = place.kind !== 'deleted' && this.#hidden.isHidden(node, paragraph);
        inside(isHidden ? { kind: 'hidden' } : place);
        if (isHidden) this.#into.add({ kind: 'hidden' }, '');
        return;
      }
      case 'del':
      case 'moveFrom':
        inside({ kind: 'deleted' });
        this.#into.add({ kind: 'deleted' }, '\n');
        return;
      case 'delText':
        this.#into.add({ kind: 'deleted' }, node.textContent ?? '');
        return;
      case 'instrText':
      case 'delInstrText':
        this.#into.add({ kind: 'fieldCode' }, node.textContent ?? '');
        return;
      case 'fldChar':
        this.#into.add({ kind: 'fieldCode' }, '\n');
        inside(place);
        return;
      case 'fldSimple':
        this.#into.line({ kind: 'fieldCode' }, attr(node, 'instr') ?? '');
        inside(place);
        return;
      case 'txbxContent':
        inside({ kind: 'textBox' });
        return;
      case 'comment':
        inside({ kind: 'comment', at: attr(node, 'author') ?? '' });
        return;
      case 'v':
        this.#into.line(place, node.textContent ?? '');
        return;
      case 't':
        this.#add(place, node.textContent ?? '');
        return;
      case 'tab':
      case 'ptab':
        this.#add(place, node.parentNode?.localName === 'r' ? '\t' : '');
        return;
      case 'cr':
        this.#add(place, '\n');
        return;
      case 'br':
        if (!this.#hasPrintedBreaks && attr(node, 'type') === 'page') this.#nextPage();
        this.#add(place, '\n');
        return;
      case 'lastRenderedPageBreak':
        if (place.kind === 'body') this.#nextPage();
        return;
      case 'noBreakHyphen':
        this.#add(place, '-');
        return;
      default:
        inside(place);
        return;
    }
  }

  /** A table once more with its columns: numbers are known by their heads. */
  #table(table: Element): void {
    const rows = named(table, 'tr').map((row) =>
      children(row, 'tc').map((cell) =>
        named(cell, 't')
          .map(({ textContent }) => textContent ?? '')
          .join('')
          .replaceAll('|', ' '),
      ),
    );
    if (rows.length < 2 || rows[0]?.length === 1) return;
    const text = rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
    this.#into.whole({ place: { kind: 'table' }, text: text.normalize('NFC') });
  }
}
