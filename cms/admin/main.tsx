import './admin.css';
import './panel/dialogs.css';
import './panel/panel.css';
import './sign-in/sign-in.css';
import './widgets/widgets.css';
import { createRoot } from 'react-dom/client';
import { adminStrings } from '../../src/i18n/admin-strings.ts';
import { ApiError } from './api/answers.ts';
import { findSession } from './api/requests.ts';
import { SignInPage } from './sign-in/SignInPage.tsx';

const root = document.getElementById('nc-root');

/** The editor is large; it is fetched only for people who are signed in. */
async function open(): Promise<void> {
  const session = await findSession();
  if (session && !session.mustChange) {
    document.title = adminStrings.title;
    const { startEditor } = await import('./editor.tsx');
    startEditor(session.user);
    return;
  }
  if (root) createRoot(root).render(<SignInPage />);
}

open().catch((error) => {
  if (root)
    root.textContent = error instanceof ApiError ? error.message : adminStrings.failures.badAnswer;
  console.error(error);
});
