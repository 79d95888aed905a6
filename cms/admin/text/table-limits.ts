import type { SlateEditor } from '../decap/plate.ts';
import { CELL, TABLE } from './table-nodes.ts';

/** Which way a key deletes. */
type Direction = 'backward' | 'forward';

/**
 * Keeps a deletion inside its cell, or out of a table beside the cursor: without this a backspace at the
 * start of a cell joins it with the one before, and the row is a cell short.
 * @returns whether nothing is left to delete
 */
export function stopsAtTable(editor: SlateEditor, direction: Direction): boolean {
  const { selection } = editor;
  if (!selection || !editor.api.isCollapsed()) return false;
  const isAtEdge = (path: number[]) =>
    direction === 'backward'
      ? editor.api.isStart(selection.anchor, path)
      : editor.api.isEnd(selection.anchor, path);
  const cell = editor.api.above({ match: { type: CELL } });
  if (cell) return isAtEdge(cell[1]);
  const [top = 0] = selection.anchor.path;
  const neighbour = editor.children[direction === 'backward' ? top - 1 : top + 1];
  return neighbour?.type === TABLE && isAtEdge([top]);
}

/** Empties the cells a selection covers, when it begins and ends in one table. @returns whether it does */
export function clearCells(editor: SlateEditor): boolean {
  const { selection } = editor;
  if (!selection || editor.api.isCollapsed()) return false;
  const [start, end] = editor.api.edges(selection) ?? [];
  if (!start || !end) return false;
  const cells = [...editor.api.nodes({ at: selection, match: { type: CELL } })];
  const [first, last] = [cells[0]?.[1], cells.at(-1)?.[1]];
  const isOneTable = first && last && String(first.slice(0, -2)) === String(last.slice(0, -2));
  if (!isOneTable || cells.length < 2) return false;
  if (!isInside(first, start.path) || !isInside(last, end.path)) return false;
  editor.tf.withoutNormalizing(() => {
    for (const [, path] of cells) {
      const from = isInside(path, start.path) ? start : editor.api.start(path);
      const to = isInside(path, end.path) ? end : editor.api.end(path);
      if (from && to) editor.tf.delete({ at: { anchor: from, focus: to } });
    }
    editor.tf.select(start);
  });
  return true;
}

function isInside(outer: readonly number[], inner: readonly number[]): boolean {
  return outer.every((step, index) => inner[index] === step);
}
