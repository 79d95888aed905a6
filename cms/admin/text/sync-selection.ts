import type { SlateEditor } from '../decap/plate.ts';

/**
 * Takes the browser's selection over at once. The text field does so a tenth of a second later, and whoever
 * types fast would have a key act on where the cursor was before.
 */
export function syncSelection(editor: SlateEditor): void {
  const selection = document.getSelection();
  const field = editor.api.toDOMNode(editor as never);
  if (!selection?.anchorNode || !field?.contains(selection.anchorNode)) return;
  // Inside a block's form the selection is of its fields.
  const element = selection.anchorNode.parentElement;
  if (element?.closest('[data-slate-editor]') !== field || !element.isContentEditable) return;
  const range = editor.api.toSlateRange(selection, { exactMatch: false, suppressThrow: true });
  if (range) editor.tf.select(range);
}
