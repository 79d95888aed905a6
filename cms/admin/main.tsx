import './admin.css';
import './panel/dialogs.css';
import './panel/panel.css';
import './sign-in/sign-in.css';
import './widgets/widgets.css';
import { createRoot } from 'react-dom/client';
import { adminStrings } from '../../src/i18n/admin-strings.ts';
import { errorWords } from '../../src/lib/vietnamese/error-words.ts';
import { findSession } from './api/requests.ts';
import { readRoute } from './desk/route.ts';
import { SignInPage } from './sign-in/SignInPage.tsx';

const root = document.getElementById('nc-root');

/** The desk is small and comes first; the editor is large and is fetched only when a form is opened. */
async function open(): Promise<void> {
  if (!root) return;
  const session = await findSession();
  if (!session || session.mustChange) return createRoot(root).render(<SignInPage />);
  if (readRoute(location.hash)) {
    const { startDesk } = await import('./desk/start-desk.tsx');
    return startDesk(root);
  }
  document.title = adminStrings.title;
  const { startEditor } = await import('./editor.tsx');
  startEditor(session.user);
}

open().catch((error) => {
  if (root) root.textContent = errorWords(error, adminStrings.failures.badAnswer);
  console.error(error);
});
