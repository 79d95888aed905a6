import { useEffect, useId, useRef } from 'react';
import { adminStrings } from '../../../src/i18n/admin-strings.ts';
import type { Session } from '../../protocol/routes.ts';
import { currentUser } from '../api/session.ts';
import { SignInForm } from './SignInForm.tsx';

/** Sign-in over the page after a session has ended: what was typed stays behind it. */
export function SignInDialog({ done }: { done: (isDone: boolean) => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const before = currentUser()?.login ?? '';
  useEffect(() => dialog.current?.showModal(), []);
  const finish = ({ user }: Session) => {
    // Another person must not go on with this one's text.
    if (before && user.login !== before) location.reload();
    else done(true);
  };
  return (
    <dialog
      ref={dialog}
      className="o-dialog"
      aria-labelledby={heading}
      onCancel={() => done(false)}
    >
      <h2 id={heading}>{adminStrings.signIn.again}</h2>
      <p>{adminStrings.signIn.againWhy}</p>
      <SignInForm login={before} onDone={finish} />
    </dialog>
  );
}
