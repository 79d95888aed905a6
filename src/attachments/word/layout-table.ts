import type { HTMLElement } from 'node-html-parser';
import type { WordBlock } from './blocks.ts';
import { layoutOfRows } from './layout-rows.ts';
import type { ShownBlock } from './printed-lines.ts';
import { linesOf, type TextLine } from './text-lines.ts';

/** A block as the lines it prints. */
export function shownBlock(block: WordBlock): ShownBlock<TextLine> {
  return block.kind === 'table'
    ? { rows: rowsOf(block.element).map((cells) => cells.map(linesOf)) }
    : { lines: linesOf(block.element) };
}

/** Whether a table only sets text in columns. */
export function isLayoutTable(block: WordBlock): boolean {
  return layoutOf(block) !== null;
}

/** The columns of a layout table, each with its lines from top to bottom. */
export function tableColumns(block: WordBlock): TextLine[][] {
  return (layoutOf(block) ?? []).flatMap(({ columns }) => columns);
}

function layoutOf(block: WordBlock) {
  const { rows } = shownBlock(block);
  return rows ? layoutOfRows(rows) : null;
}

function rowsOf(table: HTMLElement): HTMLElement[][] {
  return table
    .querySelectorAll('tr')
    .filter((row) => row.closest('table') === table)
    .map((row) => row.childNodes.filter((node): node is HTMLElement => node.nodeType === 1));
}
