import type { KeyboardEvent } from 'react';
import { adminStrings } from '../../../src/i18n/admin-strings.ts';
import type { SlateEditor } from '../decap/plate.ts';
import { addNotes } from '../panel/panel-state.ts';
import { syncSelection } from './sync-selection.ts';
import { goToNextCell } from './table-edits.ts';
import { goToCell, tablePlace } from './table-place.ts';
import { type TextTool, textTools } from './text-tools.ts';

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** Keys of Word and of web editors for the tools; undo and redo are the text field's own. */
const SHORTCUTS: [id: TextTool['id'], keys: string[], withShift: boolean][] = [
  ['superscript', ['+', '='], true],
  ['superscript', ['.'], false],
  ['subscript', ['='], false],
  ['subscript', [','], false],
];

/** What a key in the text does beyond what Decap knows. @returns whether nothing else may act on it */
export function onTextKey(editor: SlateEditor, event: KeyboardEvent): boolean {
  // A block inside the text has fields, and a text field of its own: their keys are theirs.
  const target = event.target as HTMLElement;
  const isOwn = target.closest('[data-slate-editor]') === event.currentTarget;
  if (event.defaultPrevented || !isOwn || !target.isContentEditable) return false;
  if (isOfTools(event)) syncSelection(editor);
  const action = actionOf(editor, event, target);
  if (!action) return false;
  event.preventDefault();
  event.stopPropagation();
  action();
  return true;
}

/** Keys that act on the place of the cursor in a table. */
const POINTED_KEYS = new Set(['Tab', 'Enter', 'ArrowUp', 'Backspace', 'Delete']);

/** Whether a key may be one of ours; letters are not held up. */
function isOfTools({ key, ctrlKey, metaKey, altKey }: Key): boolean {
  return ctrlKey || metaKey || altKey || POINTED_KEYS.has(key);
}

function actionOf(editor: SlateEditor, event: Key, field: HTMLElement): (() => void) | null {
  if (event.altKey && event.key === 'F10') return () => firstButton(field)?.focus();
  const tool = toolOf(event);
  if (tool) return () => void tool.run(editor);
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  const place = tablePlace(editor);
  if (!place) return null;
  if (event.key === 'Tab') return () => goToNextCell(editor, event.shiftKey ? -1 : 1);
  if (event.key === 'Enter') return () => leaveCell(editor, event.shiftKey);
  if (event.key === 'ArrowUp' && place.row === 0 && place.table.at(-1) === 0)
    return () => addParagraph(editor, place.table);
  return null;
}

function toolOf({ key, ctrlKey, metaKey, shiftKey, altKey }: Key): TextTool | undefined {
  if (!(ctrlKey || metaKey) || altKey) return undefined;
  const found = SHORTCUTS.find(
    ([, keys, withShift]) => keys.includes(key) && withShift === shiftKey,
  );
  return textTools.find(({ id }) => id === found?.[0]);
}

/**
 * To the cell below, out of the table from the last row: a cell is one line of text.
 * @returns whether the cursor was in a cell
 */
export function leaveCell(editor: SlateEditor, isLineBreak: boolean): boolean {
  const place = tablePlace(editor);
  if (!place) return false;
  const { table, row, column, rows } = place;
  const after = editor.api.after(table) ?? editor.api.end([]);
  if (isLineBreak) addNotes([adminStrings.textTools.oneLine]);
  else if (row + 1 < rows) goToCell(editor, table, row + 1, column);
  else if (after) editor.tf.select(after);
  return true;
}

/** Above a table that begins the text there would be nowhere to type. */
function addParagraph(editor: SlateEditor, table: number[]): void {
  editor.tf.insertNodes({ type: 'p', children: [{ text: '' }] }, { at: table, select: true });
}

function firstButton(field: HTMLElement): HTMLElement | null | undefined {
  return field
    .closest('.cms-editor-visual')
    ?.querySelector<HTMLElement>('.o-text-tools button:not([disabled])');
}
