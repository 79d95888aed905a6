import { type SyntheticEvent, useState } from 'react';
import { adminStrings } from '../../../src/i18n/admin-strings.ts';
import { routes, type Session } from '../../protocol/routes.ts';
import type { SignInInput } from '../../protocol/sign-in.ts';
import { postOnce } from '../api/requests.ts';
import { setSession } from '../api/session.ts';
import { ErrorText, Field } from './Field.tsx';
import { Forgotten } from './Forgotten.tsx';
import { NewPasswordForm } from './NewPasswordForm.tsx';
import { useSubmit } from './use-submit.ts';

interface Props {
  /** Who must sign in: after an ended session the person whose text is on the page. */
  login?: string;
  onDone: (session: Session) => void;
}

/** Sign-in, and the change of a password that may be used only once. */
export function SignInForm({ login = '', onDone }: Props) {
  const [mustChange, setMustChange] = useState<string | null>(null);
  const done = (session: Session, password: string) => {
    setSession(session);
    if (session.mustChange) setMustChange(password);
    else onDone(session);
  };
  return mustChange === null ? (
    <PasswordForm login={login} onDone={done} />
  ) : (
    <NewPasswordForm current={mustChange} onDone={(session) => done(session, '')} />
  );
}

function PasswordForm({
  login,
  onDone,
}: {
  login: string;
  onDone: (session: Session, password: string) => void;
}) {
  const strings = adminStrings.signIn;
  const { error, busy, submit } = useSubmit();
  const [isShown, setShown] = useState(false);
  const send = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const password = String(form.get('password'));
    submit(async () => {
      const body: SignInInput = { login: String(form.get('login')), password };
      onDone(await postOnce<Session>(routes.signIn, body), password);
    });
  };
  return (
    <form onSubmit={send} className="o-form">
      <ErrorText text={error} />
      <Field name="login" label={strings.login} autoComplete="username" value={login} />
      <Field
        name="password"
        label={strings.password}
        autoComplete="current-password"
        type={isShown ? 'text' : 'password'}
      />
      <label className="o-check">
        <input type="checkbox" checked={isShown} onChange={() => setShown(!isShown)} />{' '}
        {strings.show}
      </label>
      <button type="submit" className="o-button o-primary" disabled={busy}>
        {busy ? strings.busy : strings.submit}
      </button>
      <Forgotten />
    </form>
  );
}
