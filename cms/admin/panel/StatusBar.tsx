import { adminStrings } from '../../../src/i18n/admin-strings.ts';
import { currentUser } from '../api/session.ts';
import { unsavedTextsOf } from '../unsaved/unsaved-texts.ts';
import { updatePanel } from './panel-state.ts';
import { SiteStatusText } from './SiteStatusText.tsx';
import { usePanelState } from './use-panel-state.ts';

const strings = adminStrings.bar;

/** Always there: the state of the site, ways to unsaved texts and problems, who is signed in. */
export function StatusBar() {
  const state = usePanelState();
  const unsavedCount = unsavedTextsOf(currentUser()?.login ?? '').length;
  return (
    <p className="o-bar">
      <SiteStatusText />
      {unsavedCount > 0 && (
        <button type="button" className="o-link" onClick={() => updatePanel({ showUnsaved: true })}>
          {strings.unsaved(unsavedCount)}
        </button>
      )}
      {state.problems.length > 0 && (
        <button
          type="button"
          className="o-link"
          onClick={() => updatePanel({ showProblems: true })}
        >
          {state.isIncomplete
            ? strings.incomplete(state.problems.length)
            : strings.problems(state.problems.length)}
        </button>
      )}
      <a href="#/">{strings.desk}</a>
      <a href="../so-tay-bien-tap/" target="_blank" rel="noopener">
        {strings.guide}
      </a>
      <SignedInUser />
    </p>
  );
}

function SignedInUser() {
  const user = currentUser();
  return user ? (
    <span>
      {user.name} ({adminStrings.roles[user.role]})
    </span>
  ) : null;
}
