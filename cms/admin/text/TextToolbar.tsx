import { adminStrings } from '../../../src/i18n/admin-strings.ts';
import { type SlateEditor, useTextEditor } from '../decap/plate.ts';
import { Toolbar } from '../decap/text-toolbar.ts';
import { syncSelection } from './sync-selection.ts';
import { tablePlace } from './table-place.ts';
import { type TextTool, tableTools, textTools } from './text-tools.ts';

const strings = adminStrings.textTools;

interface Props {
  disabled?: boolean;
}

/** Stands where Decap's text field takes its toolbar from: Decap's own, and ours below it. */
export default function TextToolbar(props: Props) {
  const editor = useTextEditor() as SlateEditor;
  const isInTable = tablePlace(editor) !== null;
  return (
    <>
      <Toolbar {...props} />
      <div className="o-text-tools">
        <Tools label={strings.label} tools={textTools} editor={editor} {...props} />
        {isInTable && (
          <Tools label={strings.tableLabel} tools={tableTools} editor={editor} {...props} />
        )}
      </div>
    </>
  );
}

function Tools(props: Props & { label: string; tools: readonly TextTool[]; editor: SlateEditor }) {
  const { label, tools, editor, disabled = false } = props;
  return (
    <fieldset>
      <legend>{label}</legend>
      {tools.map((tool) => (
        <Tool key={tool.id} tool={tool} editor={editor} isOff={disabled} />
      ))}
    </fieldset>
  );
}

function Tool({ tool, editor, isOff }: { tool: TextTool; editor: SlateEditor; isOff: boolean }) {
  const { id, run, isEnabled, isPressed } = tool;
  const { face, name, keys } = strings.tools[id] as { face: string; name: string; keys?: string };
  const press = async () => {
    await run(editor);
    // What the tool made is on the page only after React has drawn it.
    setTimeout(() => editor.tf.focus());
  };
  return (
    <button
      type="button"
      className="o-button"
      title={keys ? strings.withKeys(name, keys) : name}
      aria-label={name}
      aria-pressed={isPressed?.(editor)}
      disabled={isOff || !isEnabled(editor)}
      // The text keeps its selection while a button is pressed.
      onMouseDown={(event) => {
        event.preventDefault();
        syncSelection(editor);
      }}
      onClick={press}
      data-face={face}
    />
  );
}
