/** Plate, the editor of Decap's text field: the same version, so that the page holds it once. */
export type { SlateEditor } from 'platejs';
export {
  createPlatePlugin,
  type PlateElementProps,
  useEditorState as useTextEditor,
} from 'platejs/react';
