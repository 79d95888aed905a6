import { adminStrings } from '../../../src/i18n/admin-strings.ts';
import type { SlateEditor } from '../decap/plate.ts';
import { addNotes } from '../panel/panel-state.ts';
import { askTableSize } from './ask-table-size.ts';
import { canShift, isSelectionShifted, shiftSelection } from './raise-selection.ts';
import type { Shift } from './raised-words.ts';
import {
  addColumn,
  addRow,
  insertTable,
  removeColumn,
  removeRow,
  removeTable,
} from './table-edits.ts';
import { tablePlace } from './table-place.ts';

const strings = adminStrings.textTools;

/** A button beside Decap's own. */
export interface TextTool {
  /** Its name in the strings. */
  id: keyof typeof strings.tools;
  run: (editor: SlateEditor) => void | Promise<void>;
  isEnabled: (editor: SlateEditor) => boolean;
  /** For a button that switches something. */
  isPressed?: (editor: SlateEditor) => boolean;
}

/** Always there. */
export const textTools: readonly TextTool[] = [
  {
    id: 'undo',
    run: (editor) => editor.tf.undo(),
    isEnabled: ({ history }) => history.undos.length > 0,
  },
  {
    id: 'redo',
    run: (editor) => editor.tf.redo(),
    isEnabled: ({ history }) => history.redos.length > 0,
  },
  shiftTool('superscript'),
  shiftTool('subscript'),
  { id: 'table', run: newTable, isEnabled: (editor) => tablePlace(editor) === null },
];

/** There while the cursor is in a table. */
export const tableTools: readonly TextTool[] = [
  { id: 'rowAbove', run: (editor) => addRow(editor, 0), isEnabled: () => true },
  { id: 'rowBelow', run: (editor) => addRow(editor, 1), isEnabled: () => true },
  { id: 'columnLeft', run: (editor) => addColumn(editor, 0), isEnabled: () => true },
  { id: 'columnRight', run: (editor) => addColumn(editor, 1), isEnabled: () => true },
  { id: 'removeRow', run: removeRow, isEnabled: () => true },
  { id: 'removeColumn', run: removeColumn, isEnabled: () => true },
  { id: 'removeTable', run: removeTable, isEnabled: () => true },
];

function shiftTool(shift: Shift): TextTool {
  return {
    id: shift,
    run: (editor) => {
      const without = shiftSelection(editor, shift);
      if (without.length > 0) addNotes([strings.noForm[shift](without.join(' '))]);
    },
    isEnabled: canShift,
    isPressed: (editor) => isSelectionShifted(editor, shift),
  };
}

async function newTable(editor: SlateEditor): Promise<void> {
  const { selection } = editor;
  const size = await askTableSize();
  if (selection) editor.tf.select(selection);
  if (size) insertTable(editor, size.rows, size.columns);
}
