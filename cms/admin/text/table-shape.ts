import type { SlateEditor } from '../decap/plate.ts';
import type { SlateNode } from '../decap/rich-text.ts';
import { CELL, cellContent, cellNode, isCell, ROW, TABLE } from './table-nodes.ts';

type Entry = [node: SlateNode, path: number[]];

/**
 * Brings one thing about a table into order: every row has as many cells as the longest, cells hold text
 * and links only, the cells of the first row are its head, and a paragraph follows a table that is last.
 * @returns whether anything had to be changed
 */
export function fixTable(editor: SlateEditor, [node, path]: Entry): boolean {
  if (path.length === 0) return fixEnd(editor, node);
  if (node.type === TABLE) return fixRows(editor, node, path);
  if (node.type === CELL) return fixCell(editor, node, path);
  return false;
}

function fixEnd(editor: SlateEditor, { children = [] }: SlateNode): boolean {
  if (children.at(-1)?.type !== TABLE) return false;
  editor.tf.insertNodes({ type: 'p', children: [{ text: '' }] }, { at: [children.length] });
  return true;
}

function fixRows(editor: SlateEditor, { children = [] }: SlateNode, path: number[]): boolean {
  const columns = Math.max(1, ...children.map((row) => row.children?.length ?? 0));
  for (const [index, row] of children.entries()) {
    const at = [...path, index];
    const cells = row.type === ROW ? (row.children ?? []) : [];
    const isWhole = row.type === ROW && cells.length === columns && cells.every(isCell);
    if (!isWhole) {
      replace(editor, at, { type: ROW, children: filled(row, columns) });
      return true;
    }
    const wrong = cells.findIndex((cell) => isHead(cell) !== (index === 0));
    if (wrong >= 0) {
      editor.tf.setNodes({ head: index === 0 }, { at: [...at, wrong] });
      return true;
    }
  }
  return false;
}

function isHead(cell: SlateNode): boolean {
  return (cell as { head?: boolean }).head === true;
}

/** The cells of what should be a row; anything else in it becomes a cell of its own. */
function filled(row: SlateNode, columns: number): SlateNode[] {
  const parts = row.type === ROW ? (row.children ?? []) : [row];
  const cells = parts.map((part) => (isCell(part) ? part : cellNode(cellContent([part]))));
  const missing = Math.max(0, columns - cells.length);
  return [...cells, ...Array.from({ length: missing }, () => cellNode())];
}

function fixCell(editor: SlateEditor, node: SlateNode, path: number[]): boolean {
  if (isCell(node)) return false;
  replace(editor, path, { ...node, children: cellNode(cellContent(node.children ?? [])).children });
  return true;
}

function replace(editor: SlateEditor, at: number[], node: SlateNode): void {
  editor.tf.withoutNormalizing(() => {
    editor.tf.removeNodes({ at });
    editor.tf.insertNodes(node as never, { at });
  });
}
