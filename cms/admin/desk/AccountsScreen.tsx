import { type SyntheticEvent, useState } from 'react';
import { deskStrings } from '../../../src/i18n/desk-strings.ts';
import { ROLES, type Role } from '../../../src/model/roles.ts';
import { callAction } from '../api/actions.ts';
import { AccountItem } from './AccountItem.tsx';
import { PasswordSlip, type Slip } from './PasswordSlip.tsx';
import { RoleChoice } from './RoleChoice.tsx';
import { useAnswer } from './use-answer.ts';
import { useWork } from './use-work.ts';
import { Waiting } from './Waiting.tsx';
import { WorkNote } from './WorkNote.tsx';

const strings = deskStrings.accounts;

/** Who may sign in and do what; for administrators. */
export function AccountsScreen() {
  const answer = useAnswer('accounts', {});
  const [slip, setSlip] = useState<Slip | null>(null);
  const [isAdding, setAdding] = useState(false);
  const work = useWork();
  const show = (next: Slip) => {
    setSlip(next);
    setAdding(false);
    answer.reload();
  };
  return (
    <>
      <h1>{strings.heading}</h1>
      {slip && <PasswordSlip slip={slip} onClose={() => setSlip(null)} />}
      <p>
        <button
          type="button"
          className="o-button o-primary"
          aria-expanded={isAdding}
          onClick={() => setAdding(!isAdding)}
        >
          {strings.add}
        </button>
      </p>
      {isAdding && (
        <AddForm
          busy={work.busy}
          onAdd={(login, name, role) =>
            work.run(async () => {
              const { password } = await callAction('addAccount', { login, name, role });
              show({ login: login.trim().toLowerCase(), name, password });
            })
          }
        />
      )}
      <WorkNote work={work} />
      <Waiting answer={answer}>
        {({ accounts }) => (
          <ul className="d-rows">
            {accounts.map((account) => (
              <li key={account.login}>
                <AccountItem account={account} reload={answer.reload} onSlip={show} />
              </li>
            ))}
          </ul>
        )}
      </Waiting>
      <Rules />
    </>
  );
}

function AddForm(props: {
  busy: boolean;
  onAdd: (login: string, name: string, role: Role) => void;
}) {
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const role = ROLES.find((one) => one === form.get('role')) ?? 'contributor';
    props.onAdd(String(form.get('login')), String(form.get('name')), role);
  };
  return (
    <form onSubmit={submit} className="o-form d-part">
      <div className="o-field">
        <label htmlFor="d-name">{strings.name}</label>
        <input id="d-name" name="name" required maxLength={80} autoComplete="off" />
      </div>
      <div className="o-field">
        <label htmlFor="d-login">{strings.login}</label>
        <input
          id="d-login"
          name="login"
          required
          autoCapitalize="none"
          autoComplete="off"
          aria-describedby="d-login-hint"
        />
        <p id="d-login-hint" className="o-small">
          {strings.loginHint}
        </p>
      </div>
      <RoleChoice name="role" id="d-role" />
      <button type="submit" className="o-button o-primary" disabled={props.busy}>
        {strings.create}
      </button>
    </form>
  );
}

function Rules() {
  const answer = useAnswer('rules', {});
  const work = useWork();
  return (
    <section className="d-part">
      <h2>{strings.rules}</h2>
      <Waiting answer={answer}>
        {({ fourEyes }) => (
          <>
            <label className="o-check">
              <input
                type="checkbox"
                checked={fourEyes}
                disabled={work.busy}
                onChange={(event) => {
                  const isOn = event.target.checked;
                  work.run(async () => {
                    await callAction('setFourEyes', { isOn });
                    answer.reload();
                  }, strings.saved);
                }}
              />
              {strings.fourEyes}
            </label>
            <p className="o-small">{strings.fourEyesHint}</p>
          </>
        )}
      </Waiting>
      <WorkNote work={work} />
    </section>
  );
}
