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
  if (count > 0 && !window.confirm(adminStrings.kept.logout(count))) {
    // Decap has no way to stay signed in from here; the page comes back as it was.
    location.reload();
    return new Promise(() => {});
  }
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
  location.hash = '';
  location.reload();
  return new Promise(() => {});
}
