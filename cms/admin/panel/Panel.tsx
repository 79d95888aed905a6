import { useEffect } from 'react';
import { adminStrings } from '../../../src/i18n/admin-strings.ts';
import { readAddress } from '../decap/addresses.ts';
import { isSameForm } from '../decap/form-key.ts';
import { clearNotices } from '../decap/open-form.ts';
import { FilePicker } from '../files/FilePicker.tsx';
import { SignInDialog } from '../sign-in/SignInDialog.tsx';
import { TableSizeDialog } from '../text/TableSizeDialog.tsx';
import { ConflictDialog } from './ConflictDialog.tsx';
import { FormCheck } from './FormCheck.tsx';
import { LinesOffers } from './LinesOffers.tsx';
import { Notes } from './Notes.tsx';
import { PaperDrop } from './PaperDrop.tsx';
import { PaperEvidence } from './PaperEvidence.tsx';
import { Problems } from './Problems.tsx';
import { updatePanel } from './panel-state.ts';
import { StatusBar } from './StatusBar.tsx';
import { UnsavedDialog } from './UnsavedDialog.tsx';
import { UnsavedOffer } from './UnsavedOffer.tsx';
import { usePanelState } from './use-panel-state.ts';
import { useSiteStatus } from './use-site-status.ts';

const strings = adminStrings;

/** Everything of ours on the editor's page: state of the site, unsaved texts, problems, dialogs. */
export function Panel() {
  const state = usePanelState();
  useSiteStatus();
  // The next form begins without the notes of this one; a list may still tell what became of it.
  useEffect(() => {
    const clear = ({ oldURL, newURL }: HashChangeEvent) => {
      updatePanel({ draftNotes: [], offers: [] });
      const now = new URL(newURL).hash;
      const before = new URL(oldURL).hash;
      if (readAddress(now).kind !== 'form' || isSameForm(before.slice(1), now.slice(1))) return;
      updatePanel({ notes: [], problems: [], showProblems: false, evidence: null });
      clearNotices();
    };
    window.addEventListener('hashchange', clear);
    return () => window.removeEventListener('hashchange', clear);
  }, []);
  return (
    <>
      {state.picker && <FilePicker {...state.picker} />}
      {state.tableSize && <TableSizeDialog decide={state.tableSize} />}
      {state.signIn && <SignInDialog done={state.signIn} />}
      {state.conflict && <ConflictDialog conflict={state.conflict} />}
      {state.showUnsaved && <UnsavedDialog />}
      <aside className="o-panel" aria-label={strings.bar.label}>
        <Notes />
        <LinesOffers />
        <PaperEvidence />
        <PaperDrop />
        <FormCheck />
        <UnsavedOffer />
        {state.showProblems && state.problems.length > 0 && <Problems />}
        {state.upload && (
          <p className="o-note" role="status">
            {strings.uploads.sending(state.upload.name, state.upload.percent)}
            <progress value={state.upload.percent} max={100} aria-label={state.upload.name} />
          </p>
        )}
        <StatusBar />
      </aside>
    </>
  );
}
