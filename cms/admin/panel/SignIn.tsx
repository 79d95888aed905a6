import { type SyntheticEvent, useEffect, useId, useRef, useState } from 'react';
import { adminStrings } from '../../../src/i18n/admin-strings.ts';
import {
  currentUser,
  OfficeError,
  postPlain,
  type SessionAnswer,
  takeSession,
} from '../api/requests.ts';

interface Props {
  /** Who must sign in: after an ended session the person whose text is on the page. */
  login?: string;
  onDone: (session: SessionAnswer) => void;
}

/** Sign-in, and the change of a password that may be used only once. */
export function SignInForm({ login = '', onDone }: Props) {
  const [mustChange, setMustChange] = useState<string | null>(null);
  const done = (session: SessionAnswer, password: string) => {
    takeSession(session);
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
  onDone: (session: SessionAnswer, password: string) => void;
}) {
  const say = adminStrings.signIn;
  const { error, busy, submit } = useSubmit();
  const [isShown, setShown] = useState(false);
  const send = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const password = String(form.get('password'));
    submit(async () => {
      const body = { login: form.get('login'), password };
      onDone(await postPlain<SessionAnswer>('sign-in', body), password);
    });
  };
  return (
    <form onSubmit={send} className="o-form">
      <ErrorText text={error} />
      <Field name="login" label={say.login} autoComplete="username" value={login} />
      <Field
        name="password"
        label={say.password}
        autoComplete="current-password"
        type={isShown ? 'text' : 'password'}
      />
      <label className="o-check">
        <input type="checkbox" checked={isShown} onChange={() => setShown(!isShown)} /> {say.show}
      </label>
      <button type="submit" className="o-button o-primary" disabled={busy}>
        {busy ? say.busy : say.submit}
      </button>
      <p className="o-small">{say.help}</p>
    </form>
  );
}

function NewPasswordForm({
  current,
  onDone,
}: {
  current: string;
  onDone: (session: SessionAnswer) => void;
}) {
  const say = adminStrings.newPassword;
  const { error, busy, submit, fail } = useSubmit();
  const send = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    if (form.get('next') !== form.get('repeat')) return fail(say.differs);
    submit(async () => {
      onDone(await postPlain<SessionAnswer>('password', { current, next: form.get('next') }));
    });
  };
  return (
    <form onSubmit={send} className="o-form">
      <h2>{say.heading}</h2>
      <p>{say.why}</p>
      <ErrorText text={error} />
      <Field
        name="next"
        label={say.next}
        hint={say.hint}
        autoComplete="new-password"
        type="password"
      />
      <Field name="repeat" label={say.repeat} autoComplete="new-password" type="password" />
      <button type="submit" className="o-button o-primary" disabled={busy}>
        {say.submit}
      </button>
    </form>
  );
}

/** The whole page while nobody is signed in. Also what Decap shows where its own sign-in would be. */
export function SignInPage() {
  return (
    <main className="o-sign-in">
      <div className="o-card">
        <h1>{adminStrings.signIn.heading}</h1>
        <SignInForm onDone={() => location.reload()} />
        <p>
          <a href="../">{adminStrings.backToSite}</a>
        </p>
      </div>
    </main>
  );
}

/** Sign-in over the page after a session has ended: what was typed stays behind it. */
export function SignInDialog({ done }: { done: (isDone: boolean) => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const before = currentUser()?.login ?? '';
  useEffect(() => dialog.current?.showModal(), []);
  const finish = ({ user }: SessionAnswer) => {
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

function Field({
  name,
  label,
  hint,
  value,
  ...input
}: {
  name: string;
  label: string;
  hint?: string;
  value?: string;
  type?: string;
  autoComplete: string;
}) {
  const id = useId();
  return (
    <div className="o-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name={name}
        required
        defaultValue={value}
        aria-describedby={hint ? `${id}-hint` : undefined}
        {...input}
      />
      {hint && (
        <p id={`${id}-hint`} className="o-small">
          {hint}
        </p>
      )}
    </div>
  );
}

function ErrorText({ text }: { text: string }) {
  return (
    <p role="alert" className="o-error" hidden={text === ''}>
      {text}
    </p>
  );
}

function useSubmit() {
  const [error, setError] = useState('');
  const [busy, setBusy] = useState(false);
  const submit = async (task: () => Promise<void>) => {
    setBusy(true);
    setError('');
    try {
      await task();
    } catch (problem) {
      setError(problem instanceof OfficeError ? problem.message : adminStrings.failures.badAnswer);
    } finally {
      setBusy(false);
    }
  };
  return { error, busy, submit, fail: setError };
}
