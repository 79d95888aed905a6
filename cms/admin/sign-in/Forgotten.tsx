import { type MouseEvent, useState } from 'react';
import { adminStrings } from '../../../src/i18n/admin-strings.ts';
import { routes } from '../../protocol/routes.ts';
import type { ForgottenInput } from '../../protocol/sign-in.ts';
import { postOnce } from '../api/requests.ts';
import { ErrorText } from './Field.tsx';
import { useSubmit } from './use-submit.ts';

const strings = adminStrings.signIn;

/** Asks the administrator for a new password, for the login that stands in the form around it. */
export function Forgotten() {
  const { error, busy, submit } = useSubmit();
  const [isSent, setSent] = useState(false);
  const ask = ({ currentTarget }: MouseEvent<HTMLButtonElement>) => {
    const login = currentTarget.form?.elements.namedItem('login');
    if (!(login instanceof HTMLInputElement)) return;
    if (!login.value.trim()) return login.focus();
    const body: ForgottenInput = { login: login.value };
    submit(async () => {
      await postOnce(routes.forgotten, body);
      setSent(true);
    });
  };
  return (
    <details>
      <summary>{strings.forgot}</summary>
      <p className="o-small">{strings.forgotHelp}</p>
      <ErrorText text={error} />
      {isSent ? (
        <p role="status">{strings.forgotSent}</p>
      ) : (
        <button type="button" className="o-button" disabled={busy} onClick={ask}>
          {strings.forgotSend}
        </button>
      )}
    </details>
  );
}
