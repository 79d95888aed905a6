import { isBeingDrawn, type SlateEditor } from '../decap/plate.ts';

/**
 * Takes the browser's selection over at once. The text field does so when the browser has reported it, up to a tenth
 * of a second later: a key pressed before would act on where the cursor was, and a letter typed before would stand
 * where the cursor is and bring the cursor back to where it was, with all letters after it.
 */
export function syncSelection(editor: SlateEditor): void {
  if (editor.api.isComposing() || isBeingDrawn(editor)) return;
  const selection = document.getSelection();
  const field = editor.api.toDOMNode(editor as never);
  if (!selection?.anchorNode || !field?.contains(selection.anchorNode)) return;
  // Inside a block's form the selection is of its fields.
  const element = selection.anchorNode.parentElement;
  if (element?.closest('[data-slate-editor]') !== field || !element.isContentEditable) return;
  const range = editor.api.toSlateRange(selection, { exactMatch: false, suppressThrow: true });
  if (range) editor.tf.select(range);
}

/**
 * Takes every selection over as soon as the browser reports it. The text field may be drawn anew at any time, and then
 * puts the cursor where it believes it to be. @returns ends it
 */
export function followSelection(editor: SlateEditor): () => void {
  const follow = () => syncSelection(editor);
  document.addEventListener('selectionchange', follow);
  return () => document.removeEventListener('selectionchange', follow);
}
