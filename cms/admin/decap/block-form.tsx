import ShortcodeElement from 'decap-cms-widget-richtext/dist/esm/RichtextControl/components/Element/ShortcodeElement.js';
import DecapBlocks from 'decap-cms-widget-richtext/dist/esm/RichtextControl/plugins/ShortcodePlugin.js';
import type { PlateElementProps } from './plate.ts';

/** How often something was undone or redone in a text field. */
const undoCounts = new WeakMap<object, number>();

/** Decap's form of a block, which shows what it was made with: after an undo it is made anew. */
function BlockForm(props: PlateElementProps) {
  return <ShortcodeElement key={undoCounts.get(props.editor) ?? 0} {...props} />;
}

/** Stands where Decap's text field takes its blocks from. */
const ShortcodePlugin = DecapBlocks.withComponent(BlockForm).overrideEditor(
  ({ editor, tf: { undo, redo } }) => {
    const counted = (step: () => void) => () => {
      undoCounts.set(editor, (undoCounts.get(editor) ?? 0) + 1);
      step();
    };
    return { transforms: { undo: counted(undo), redo: counted(redo) } };
  },
);
export default ShortcodePlugin;
