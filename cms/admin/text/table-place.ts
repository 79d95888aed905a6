import type { SlateEditor } from '../decap/plate.ts';
import { CELL } from './table-nodes.ts';

/** Where the cursor is in a table. */
export interface TablePlace {
  /** Path of the table. */
  table: number[];
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** The place of the cursor; null outside of tables. */
export function tablePlace(editor: SlateEditor): TablePlace | null {
  if (!editor.selection) return null;
  const above = editor.api.above({ match: { type: CELL } });
  if (!above) return null;
  const [, path] = above;
  const table = path.slice(0, -2);
  const [row = 0, column = 0] = path.slice(-2);
  return { table, row, column, ...sizeOf(editor, table) };
}

/** Puts the cursor at the end of a cell; a row or column past the edge is the last one. */
export function goToCell(editor: SlateEditor, table: number[], row: number, column: number): void {
  const { rows, columns } = sizeOf(editor, table);
  const path = [...table, Math.min(row, rows - 1), Math.min(column, columns - 1)];
  editor.tf.select(path, { edge: 'end' });
}

function sizeOf(editor: SlateEditor, table: number[]): { rows: number; columns: number } {
  const rows = childrenAt(editor, table).length;
  return { rows, columns: childrenAt(editor, [...table, 0]).length };
}

function childrenAt(editor: SlateEditor, path: number[]): unknown[] {
  const [node] = editor.api.node(path) ?? [];
  return (node as { children?: unknown[] } | undefined)?.children ?? [];
}
