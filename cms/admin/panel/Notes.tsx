import { adminStrings } from '../../../src/i18n/admin-strings.ts';
import { updatePanel } from './panel-state.ts';
import { usePanelState } from './use-panel-state.ts';

/** What the person should know: warnings about the open draft, and notes to be put away. */
export function Notes() {
  const state = usePanelState();
  return (
    <>
      {state.draftNotes.map((note) => (
        <p key={note} className="o-note" role="status">
          {note}
        </p>
      ))}
      {state.notes.map((note) => (
        <p key={note} className="o-note" role="status">
          {note}{' '}
          <button
            type="button"
            className="o-button"
            onClick={() => updatePanel({ notes: state.notes.filter((other) => other !== note) })}
          >
            {adminStrings.notes.dismiss}
          </button>
        </p>
      ))}
    </>
  );
}
