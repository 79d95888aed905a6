import { adminStrings } from '../../../src/i18n/admin-strings.ts';
import { routes } from '../../protocol/routes.ts';
import { ApiError } from '../api/answers.ts';
import { postOnce } from '../api/requests.ts';
import { currentUser, forgetUser } from '../api/session.ts';
import { removeUser } from '../decap/user.ts';
import { sendNow } from '../unsaved/server-texts.ts';
import { removeTextsOf, unsavedTextsOf } from '../unsaved/unsaved-texts.ts';

/**
 * Signs out and leaves nothing of this person on the machine: others use it too. Asks first when
 * words would be lost.
 * @param leaveForm closes the form that is open, without a question
 */
export async function signOut(leaveForm = () => {}): Promise<void> {
  const user = currentUser();
  await sendNow();
  const count = user ? unsavedTextsOf(user.login).length : 0;
  // Decap signs out when this ends; for somebody who stays it never does.
  if (count > 0 && !window.confirm(adminStrings.unsaved.askBeforeSignOut(count)))
    return new Promise(() => {});
  try {
    await postOnce(routes.signOut, {});
  } catch (error) {
    // Without an answer the session may still be open: say so, and remove nothing.
    if (error instanceof ApiError && error.code === 'offline') {
      window.alert(error.message);
      return new Promise(() => {});
    }
  }
  forgetUser();
  if (user) removeTextsOf(user.login);
  await removeUser();
  // The question has been answered: neither Decap nor the browser shall ask once more.
  leaveForm();
  // The form hears of it when it is drawn again.
  await new Promise((resolve) => setTimeout(resolve, 100));
  history.replaceState(null, '', location.pathname);
  location.reload();
  return new Promise(() => {});
}
