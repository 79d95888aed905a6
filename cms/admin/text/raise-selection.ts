import type { SlateEditor } from '../decap/plate.ts';
import { isShifted, type Shift, shifted, unshifted } from './raised-words.ts';

/** A piece of one text node that the selection covers. */
interface Piece {
  path: number[];
  offset: number;
  text: string;
}

/** Whether what is selected is raised (lowered). */
export function isSelectionShifted(editor: SlateEditor, shift: Shift): boolean {
  return isShifted(selectedText(editor), shift);
}

/** Whether there is anything to raise or lower: a selection, or a number before the cursor. */
export function canShift(editor: SlateEditor): boolean {
  return selectedText(editor) !== '';
}

/**
 * Raises or lowers what is selected, or the number before the cursor; what is so already becomes plain.
 * @returns characters that have no such form and stayed
 */
export function shiftSelection(editor: SlateEditor, shift: Shift): string[] {
  const pieces = selectedPieces(editor);
  const isBack = isShifted(pieces.map(({ text }) => text).join(''), shift);
  const { selection } = editor;
  const without = new Set<string>();
  editor.tf.withoutNormalizing(() => {
    for (const { path, offset, text } of pieces) {
      const result = isBack ? { text: unshifted(text), without: [] } : shifted(text, shift);
      for (const character of result.without) without.add(character);
      if (result.text === text) continue;
      editor.tf.apply({ type: 'remove_text', path, offset, text });
      editor.tf.apply({ type: 'insert_text', path, offset, text: result.text });
    }
    // As long as before, so the selection is where it was.
    if (selection) editor.tf.select(selection);
  });
  return [...without];
}

function selectedText(editor: SlateEditor): string {
  return selectedPieces(editor)
    .map(({ text }) => text)
    .join('');
}

function selectedPieces(editor: SlateEditor): Piece[] {
  const { selection } = editor;
  if (!selection) return [];
  if (editor.api.isCollapsed()) return numberBefore(editor);
  const [start, end] = editor.api.edges(selection) ?? [];
  if (!start || !end) return [];
  return [...editor.api.nodes({ at: selection, text: true })].flatMap(([node, path]) => {
    const whole = (node as { text?: string }).text ?? '';
    const isIn = (point: { path: number[] }) => String(point.path) === String(path);
    const offset = isIn(start) ? start.offset : 0;
    const text = whole.slice(offset, isIn(end) ? end.offset : undefined);
    return text === '' ? [] : [{ path, offset, text }];
  });
}

/** Digits that end at the cursor, plain or small. */
function numberBefore(editor: SlateEditor): Piece[] {
  const point = editor.selection?.anchor;
  const node = point && editor.api.node(point.path)?.[0];
  const before = ((node as { text?: string } | undefined)?.text ?? '').slice(0, point?.offset);
  const text = /[\d\u00B2\u00B3\u00B9\u2070-\u2079\u2080-\u2089]+$/.exec(before)?.[0] ?? '';
  return point && text ? [{ path: point.path, offset: before.length - text.length, text }] : [];
}
