import { useEffect } from 'react';
import { createPlatePlugin, type PlateElementProps, type SlateEditor } from '../decap/plate.ts';
import type { SlateNode } from '../decap/rich-text.ts';
import { followSelection, syncSelection } from './sync-selection.ts';
import { clearCells, stopsAtTable } from './table-limits.ts';
import { CELL, cellContent, isInline, ROW, TABLE } from './table-nodes.ts';
import { tablePlace } from './table-place.ts';
import { fixTable } from './table-shape.ts';
import { leaveCell, onTextKey } from './text-keys.ts';

/**
 * Stand where Decap's text field takes its tables from: Decap's are shown and cannot be worked with. The
 * plugin @platejs/table was looked at: its cells hold paragraphs, may be joined and have widths, none of
 * which Markdown or Decap's serializers know.
 */
export const TablePlugin = createPlatePlugin({
  key: TABLE,
  // Before Decap's own keys: a line break in a cell would end the table.
  priority: 200,
  node: { isElement: true, component: Table },
  handlers: {
    onKeyDown: ({ editor, event }) => onTextKey(editor as SlateEditor, event),
    onDOMBeforeInput: ({ editor }) => syncSelection(editor as SlateEditor),
    onCompositionStart: ({ editor }) => syncSelection(editor as SlateEditor),
  },
  useHooks: ({ editor }) => useEffect(() => followSelection(editor as SlateEditor), [editor]),
})
  .overrideEditor(
    ({ editor, tf: { normalizeNode, deleteBackward, deleteForward, deleteFragment } }) => ({
      transforms: {
        normalizeNode(entry, options) {
          if (!fixTable(editor, entry as [SlateNode, number[]])) normalizeNode(entry, options);
        },
        deleteBackward(unit) {
          if (!stopsAtTable(editor, 'backward')) deleteBackward(unit);
        },
        deleteForward(unit) {
          if (!stopsAtTable(editor, 'forward')) deleteForward(unit);
        },
        deleteFragment(options) {
          if (!clearCells(editor)) deleteFragment(options);
        },
      },
    }),
  )
  .overrideEditor(
    ({ editor, tf: { insertBreak, insertSoftBreak, insertFragment, insertNodes } }) => ({
      transforms: {
        insertBreak() {
          if (!leaveCell(editor, false)) insertBreak();
        },
        insertSoftBreak() {
          if (!leaveCell(editor, true)) insertSoftBreak();
        },
        insertFragment(fragment, options) {
          const isInCell = !options?.at && tablePlace(editor) !== null;
          insertFragment(
            isInCell ? (cellContent(fragment as SlateNode[]) as typeof fragment) : fragment,
            options,
          );
        },
        insertNodes(nodes, options) {
          const place = options?.at ? null : tablePlace(editor);
          const isText = [nodes].flat().every((node) => isInline(node as SlateNode));
          if (!place || isText) return insertNodes(nodes, options);
          // A block cannot stand in a cell: it stands behind the table.
          insertNodes(nodes, { ...options, at: nextTo(place.table), select: true });
        },
      },
    }),
  );

export const TableRowPlugin = createPlatePlugin({
  key: ROW,
  node: { isElement: true, component: Row },
});

export const TableCellPlugin = createPlatePlugin({
  key: CELL,
  node: { isElement: true, component: Cell },
});

/** The path behind a node. */
function nextTo(path: number[]): number[] {
  return [...path.slice(0, -1), (path.at(-1) ?? 0) + 1];
}

function Table({ attributes, children }: PlateElementProps) {
  return (
    <table {...attributes} className="o-table">
      <tbody>{children}</tbody>
    </table>
  );
}

function Row({ attributes, children }: PlateElementProps) {
  return <tr {...attributes}>{children}</tr>;
}

function Cell({ attributes, children, element, path }: PlateElementProps) {
  // A table that nobody has touched has no marks yet of which cells are its head.
  const isHead = element.head === true || (element.head === undefined && path.at(-2) === 0);
  return isHead ? (
    <th {...attributes} scope="col">
      {children}
    </th>
  ) : (
    <td {...attributes}>{children}</td>
  );
}
