import type { SlateEditor } from '../decap/plate.ts';
import { cellNode, rowNode, tableNode } from './table-nodes.ts';
import { goToCell, type TablePlace, tablePlace } from './table-place.ts';

type Align = (string | null)[];

/** Puts an empty table behind the paragraph with the cursor, or in its place when that is empty. */
export function insertTable(editor: SlateEditor, rows: number, columns: number): void {
  if (tablePlace(editor)) return;
  const [at = editor.children.length - 1] = editor.selection?.anchor.path ?? [];
  const block = editor.children[at];
  const isEmpty = block?.type === 'p' && editor.api.string([at]) === '';
  const place = isEmpty ? at : at + 1;
  editor.tf.withoutNormalizing(() => {
    if (isEmpty) editor.tf.removeNodes({ at: [at] });
    editor.tf.insertNodes(tableNode(rows, columns) as never, { at: [place] });
  });
  editor.tf.select([place, 0, 0], { edge: 'start' });
}

/** Adds a row beside the one with the cursor. @param offset 0: above, 1: below */
export function addRow(editor: SlateEditor, offset: 0 | 1): void {
  edit(editor, ({ table, row, column, columns }) => {
    const at = row + offset;
    editor.tf.insertNodes(rowNode(columns) as never, { at: [...table, at] });
    goToCell(editor, table, at, column);
  });
}

/** Adds a column beside the one with the cursor. @param offset 0: to the left, 1: to the right */
export function addColumn(editor: SlateEditor, offset: 0 | 1): void {
  edit(editor, ({ table, row, column, rows }) => {
    const at = column + offset;
    for (let index = 0; index < rows; index += 1)
      editor.tf.insertNodes(cellNode() as never, { at: [...table, index, at] });
    changeAlign(editor, table, (align) => align.toSpliced(at, 0, null));
    goToCell(editor, table, row, at);
  });
}

/** Removes the row with the cursor; with its last row the table goes. */
export function removeRow(editor: SlateEditor): void {
  edit(editor, ({ table, row, column, rows }) => {
    if (rows === 1) return takeOut(editor, table);
    goToCell(editor, table, row === 0 ? 1 : row - 1, column);
    editor.tf.removeNodes({ at: [...table, row] });
  });
}

/** Removes the column with the cursor; with its last column the table goes. */
export function removeColumn(editor: SlateEditor): void {
  edit(editor, ({ table, row, column, rows, columns }) => {
    if (columns === 1) return takeOut(editor, table);
    goToCell(editor, table, row, column === 0 ? 1 : column - 1);
    for (let index = 0; index < rows; index += 1)
      editor.tf.removeNodes({ at: [...table, index, column] });
    changeAlign(editor, table, (align) => align.toSpliced(column, 1));
  });
}

/** Removes the table with the cursor. */
export function removeTable(editor: SlateEditor): void {
  edit(editor, ({ table }) => takeOut(editor, table));
}

/** Goes to the next cell, or the one before; past the last cell there is a new row, as in Word. */
export function goToNextCell(editor: SlateEditor, step: 1 | -1): void {
  const place = tablePlace(editor);
  if (!place) return;
  const { table, row, column, rows, columns } = place;
  const next = row * columns + column + step;
  if (next < 0) return;
  if (next >= rows * columns) addRow(editor, 1);
  goToCell(editor, table, Math.floor(next / columns), next % columns);
}

function edit(editor: SlateEditor, change: (place: TablePlace) => void): void {
  const place = tablePlace(editor);
  if (place) editor.tf.withoutNormalizing(() => change(place));
}

/** A paragraph takes the place of the table, so that there is somewhere to type. */
function takeOut(editor: SlateEditor, table: number[]): void {
  editor.tf.removeNodes({ at: table });
  editor.tf.insertNodes({ type: 'p', children: [{ text: '' }] }, { at: table, select: true });
}

function changeAlign(editor: SlateEditor, table: number[], change: (align: Align) => Align): void {
  const [node] = editor.api.node(table) ?? [];
  const data = (node as { data?: { align?: Align } } | undefined)?.data;
  if (!data?.align) return;
  editor.tf.setNodes({ data: { ...data, align: change(data.align) } }, { at: table });
}
