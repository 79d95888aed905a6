import type { SyntheticEvent } from 'react';
import { adminStrings } from '../../../src/i18n/admin-strings.ts';
import { routes, type Session } from '../../protocol/routes.ts';
import type { PasswordInput } from '../../protocol/sign-in.ts';
import { postOnce } from '../api/requests.ts';
import { ErrorText, Field } from './Field.tsx';
import { useSubmit } from './use-submit.ts';

/**
 * A password of one's own: after signing in with one that may be used only once (`current`), or whenever a
 * person wants another (null: the old one is asked for).
 */
export function NewPasswordForm({
  current,
  onDone,
}: {
  current: string | null;
  onDone: (session: Session) => void;
}) {
  const strings = adminStrings.newPassword;
  const { error, busy, submit, fail } = useSubmit();
  const send = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    if (form.get('next') !== form.get('repeat')) return fail(strings.differs);
    submit(async () => {
      const known = current ?? String(form.get('current'));
      const body: PasswordInput = { current: known, next: String(form.get('next')) };
      onDone(await postOnce<Session>(routes.password, body));
    });
  };
  return (
    <form onSubmit={send} className="o-form">
      <h2>{strings.heading}</h2>
      {current !== null && <p>{strings.why}</p>}
      <ErrorText text={error} />
      {current === null && (
        <Field
          name="current"
          label={strings.current}
          autoComplete="current-password"
          type="password"
        />
      )}
      <Field
        name="next"
        label={strings.next}
        hint={strings.hint}
        autoComplete="new-password"
        type="password"
      />
      <Field name="repeat" label={strings.repeat} autoComplete="new-password" type="password" />
      <button type="submit" className="o-button o-primary" disabled={busy}>
        {strings.submit}
      </button>
    </form>
  );
}
