import { store } from 'decap-cms-core/dist/esm/redux/index.js';
import { adminStrings } from '../../../src/i18n/admin-strings.ts';
import { currentUser, forgetUser, OfficeError, postPlain } from '../api/requests.ts';
import { dropAll, keptOf } from './kept-texts.ts';

/**
 * Signs out and leaves nothing of this person on the machine: others use it too. Asks first when
 * words would be lost.
 */
export async function endSession(): Promise<void> {
  const user = currentUser();
  const count = user ? keptOf(user.login).length : 0;
  // Decap signs out when this ends; for somebody who stays it never does.
  if (count > 0 && !window.confirm(adminStrings.kept.logout(count))) return new Promise(() => {});
  try {
    await postPlain('sign-out', {});
  } catch (error) {
    // Without an answer the session may still be open: say so, and keep what is there.
    if (error instanceof OfficeError && error.code === 'offline') {
      window.alert(error.message);
      return new Promise(() => {});
    }
  }
  forgetUser();
  if (user) dropAll(user.login);
  localStorage.removeItem('decap-cms-user');
  for (const { name } of await indexedDB.databases()) if (name) indexedDB.deleteDatabase(name);
  // The question has been answered: neither Decap nor the browser shall ask once more.
  store.dispatch({ type: 'DRAFT_DISCARD' });
  // The form hears of it when it is drawn again.
  await new Promise((resolve) => setTimeout(resolve, 100));
  history.replaceState(null, '', location.pathname);
  location.reload();
  return new Promise(() => {});
}
