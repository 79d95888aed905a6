import { useEffect, useSyncExternalStore } from 'react';
import { adminStrings } from '../../../src/i18n/admin-strings.ts';
import { currentUser } from '../api/requests.ts';
import { SignInDialog } from '../sign-in/SignInDialog.tsx';
import { unsavedTextsOf } from '../unsaved/unsaved-texts.ts';
import { ConflictDialog } from './ConflictDialog.tsx';
import { PaperDrop } from './PaperDrop.tsx';
import { Problems } from './Problems.tsx';
import { panelState, subscribe, updatePanel } from './panel-state.ts';
import { SiteState } from './SiteState.tsx';
import { UnsavedDialog } from './UnsavedDialog.tsx';
import { UnsavedOffer } from './UnsavedOffer.tsx';
import { useSiteStatus } from './use-site-status.ts';

const strings = adminStrings;

/** Everything of ours on the editor's page: state of the site, unsaved texts, problems, dialogs. */
export function Panel() {
  const state = useSyncExternalStore(subscribe, panelState);
  useSiteStatus();
  // The next form begins without the notes of this one.
  useEffect(() => {
    const clear = () => updatePanel({ draftNotes: [] });
    window.addEventListener('hashchange', clear);
    return () => window.removeEventListener('hashchange', clear);
  }, []);
  const unsavedCount = unsavedTextsOf(currentUser()?.login ?? '').length;
  return (
    <>
      {state.signIn && <SignInDialog done={state.signIn} />}
      {state.conflict && <ConflictDialog conflict={state.conflict} />}
      {state.showUnsaved && <UnsavedDialog />}
      <aside className="o-panel" aria-label={strings.bar.label}>
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
              {strings.paste.dismiss}
            </button>
          </p>
        ))}
        <PaperDrop />
        <UnsavedOffer />
        {state.showProblems && state.problems.length > 0 && <Problems />}
        {state.upload && (
          <p className="o-note" role="status">
            {strings.uploads.sending(state.upload.name, state.upload.percent)}
            <progress value={state.upload.percent} max={100} aria-label={state.upload.name} />
          </p>
        )}
        <p className="o-bar">
          <SiteState />
          {unsavedCount > 0 && (
            <button
              type="button"
              className="o-link"
              onClick={() => updatePanel({ showUnsaved: true })}
            >
              {strings.bar.unsaved(unsavedCount)}
            </button>
          )}
          {state.problems.length > 0 && (
            <button
              type="button"
              className="o-link"
              onClick={() => updatePanel({ showProblems: true })}
            >
              {strings.bar.problems(state.problems.length)}
            </button>
          )}
          <a href="../so-tay-bien-tap/" target="_blank" rel="noopener">
            {strings.bar.guide}
          </a>
          <SignedInUser />
        </p>
      </aside>
    </>
  );
}

function SignedInUser() {
  const user = currentUser();
  return user ? (
    <span>
      {user.name} ({strings.roles[user.role]})
    </span>
  ) : null;
}
