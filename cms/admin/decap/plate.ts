import { IS_NODE_MAP_DIRTY } from 'slate-dom';

/** Plate, the editor of Decap's text field: the same version, so that the page holds it once. */
export type { SlateEditor } from 'platejs';
export {
  createPlatePlugin,
  type PlateElementProps,
  useEditorState as useTextEditor,
} from 'platejs/react';

/** Whether the text has changed since it was drawn: places on the page are not those in the text. */
export function isBeingDrawn(editor: object): boolean {
  return IS_NODE_MAP_DIRTY.get(editor as never) === true;
}
