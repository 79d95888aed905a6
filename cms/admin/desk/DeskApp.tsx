import { useEffect, useState } from 'react';
import { adminStrings } from '../../../src/i18n/admin-strings.ts';
import { deskStrings } from '../../../src/i18n/desk-strings.ts';
import { currentUser } from '../api/session.ts';
import { ConflictDialog } from '../panel/ConflictDialog.tsx';
import { usePanelState } from '../panel/use-panel-state.ts';
import { useSiteStatus } from '../panel/use-site-status.ts';
import { SignInDialog } from '../sign-in/SignInDialog.tsx';
import { AccountsScreen } from './AccountsScreen.tsx';
import { BinScreen } from './BinScreen.tsx';
import { DeskMenu } from './DeskMenu.tsx';
import { FeedbackScreen } from './FeedbackScreen.tsx';
import { FilesScreen } from './FilesScreen.tsx';
import { HomeScreen } from './HomeScreen.tsx';
import { ListScreen } from './ListScreen.tsx';
import { OwnScreen } from './OwnScreen.tsx';
import { QuickNewsScreen } from './QuickNewsScreen.tsx';
import { ReviewScreen } from './ReviewScreen.tsx';
import { type DeskScreen, readRoute } from './route.ts';
import { UnitChangeScreen } from './UnitChangeScreen.tsx';
import { UnitTableScreen } from './UnitTableScreen.tsx';
import { VersionsScreen } from './VersionsScreen.tsx';

/** The office's desk: everything around the forms. */
export function DeskApp() {
  const screen = useRoute();
  const panel = usePanelState();
  useSiteStatus();
  const user = currentUser();
  return (
    <>
      {panel.signIn && <SignInDialog done={panel.signIn} />}
      {panel.conflict && <ConflictDialog conflict={panel.conflict} />}
      <button type="button" className="d-skip" onClick={focusMain}>
        {deskStrings.skip}
      </button>
      <header className="d-header">
        <a href="#/" className="d-brand">
          {adminStrings.title}
        </a>
        {user && (
          <span className="d-user">
            {user.name} ({adminStrings.roles[user.role]})
          </span>
        )}
        <DeskMenu current={screen.kind} />
      </header>
      <main id="d-main" tabIndex={-1} className="d-main">
        <Screen screen={screen} />
        {panel.upload && (
          <p className="d-note" role="status">
            {adminStrings.uploads.sending(panel.upload.name, panel.upload.percent)}
            <progress value={panel.upload.percent} max={100} aria-label={panel.upload.name} />
          </p>
        )}
      </main>
    </>
  );
}

function Screen({ screen }: { screen: DeskScreen }) {
  switch (screen.kind) {
    case 'home':
      return <HomeScreen />;
    case 'list':
      return <ListScreen query={screen.query} />;
    case 'review':
      return <ReviewScreen collection={screen.collection} slug={screen.slug} />;
    case 'versions':
      return <VersionsScreen key={screen.path} path={screen.path} />;
    case 'bin':
      return <BinScreen />;
    case 'files':
      return <FilesScreen query={screen.query} />;
    case 'feedback':
      return <FeedbackScreen query={screen.query} />;
    case 'accounts':
      return <AccountsScreen />;
    case 'own':
      return <OwnScreen />;
    case 'quick':
      return <QuickNewsScreen />;
    case 'unit-change':
      return <UnitChangeScreen />;
    case 'unit-table':
      return <UnitTableScreen />;
    default:
      return screen satisfies never;
  }
}

/** The screen of the address; an address of the editor opens the editor on a page of its own. */
function useRoute(): DeskScreen {
  const [screen, setScreen] = useState<DeskScreen>(
    () => readRoute(location.hash) ?? { kind: 'home' },
  );
  useEffect(() => {
    const follow = () => {
      const next = readRoute(location.hash);
      if (next === null) return location.reload();
      setScreen(next);
      window.scrollTo(0, 0);
    };
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  return screen;
}

/** A link to "#d-main" would be another screen: the button moves the focus alone. */
function focusMain(): void {
  document.getElementById('d-main')?.focus();
}
