import type { HTMLElement } from 'node-html-parser';
import { isSeparator } from '../../lib/party/recognise/paper-line.ts';
import { visibleText, type WordBlock } from './blocks.ts';
import { tableColumns } from './layout-table.ts';
import { inline } from './turndown.ts';

/** The columns of a layout table, one after the other. */
export function columnsMarkdown(block: WordBlock): string[] {
  return tableColumns(block).flatMap((lines) =>
    lines
      .filter(({ text }) => !isSeparator(text))
      .map(({ text, isBold }) => (isBold ? `**${inline(text)}**` : inline(text))),
  );
}

/** A table of data. A merged cell is followed by empty ones; a table within a cell becomes its text. */
export function tableMarkdown(element: HTMLElement): string {
  const rows = element.querySelectorAll('tr').filter((row) => row.closest('table') === element);
  const spans = new Map<number, number>();
  const cells = rows.map((row) => {
    const line: string[] = [];
    const own = row.childNodes.filter((node): node is HTMLElement => node.nodeType === 1);
    const put = (text: string) => {
      while ((spans.get(line.length) ?? 0) > 0) {
        spans.set(line.length, (spans.get(line.length) ?? 1) - 1);
        line.push('');
      }
      line.push(text);
    };
    for (const cell of own) {
      const text = inline(visibleText(cell)).replaceAll('|', '\\|');
      put(text);
      const down = Number(cell.getAttribute('rowspan') ?? 1) - 1;
      if (down > 0) spans.set(line.length - 1, down);
      for (let more = Number(cell.getAttribute('colspan') ?? 1); more > 1; more -= 1) put('');
    }
    return line;
  });
  const width = Math.max(1, ...cells.map((line) => line.length));
  const print = (line: readonly string[]) =>
    `| ${Array.from({ length: width }, (_none, index) => line[index] ?? '').join(' | ')} |`;
  const [head = [], ...body] = cells;
  return [print(head), `|${' --- |'.repeat(width)}`, ...body.map(print)].join('\n');
}
