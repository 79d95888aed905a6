import { useState } from 'react';
import { adminStrings } from '../../../src/i18n/admin-strings.ts';
import { deskStrings } from '../../../src/i18n/desk-strings.ts';
import type { AccountInfo } from '../../protocol/accounts.ts';
import { callAction } from '../api/actions.ts';
import { timeText } from '../panel/time-text.ts';
import { AccountForm } from './AccountForm.tsx';
import { Confirm } from './Confirm.tsx';
import type { Slip } from './PasswordSlip.tsx';
import { useWork } from './use-work.ts';
import { WorkNote } from './WorkNote.tsx';

const strings = deskStrings.accounts;

interface Props {
  account: AccountInfo;
  reload: () => void;
  onSlip: (slip: Slip) => void;
}

/** One account: what it may, when it was last here, what can be done about it. */
export function AccountItem({ account, reload, onSlip }: Props) {
  const { login, name, role, isDisabled, lastSeen, sessions, area } = account;
  const [isOpen, setOpen] = useState(false);
  const work = useWork();
  const step = (task: () => Promise<unknown>, done: string = strings.saved) =>
    work.run(async () => {
      await task();
      reload();
    }, done);
  const parts = area.collections.length + area.sections.length + area.units.length;
  return (
    <>
      <span className="d-title">
        {name} ({login})
      </span>
      <span className="d-facts">
        {[
          adminStrings.roles[role],
          parts === 0 ? strings.areaAll : strings.area.toLowerCase(),
          lastSeen === null ? strings.neverSeen : strings.lastSeen(timeText(lastSeen)),
          strings.open(sessions),
          isDisabled ? strings.disabled : '',
          account.lockedUntil > 0 ? strings.locked : '',
          account.mustChange ? strings.oneTime : '',
          account.askedAt === null ? '' : strings.asked,
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      <span className="o-actions">
        <button
          type="button"
          className="o-button"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {strings.edit}
        </button>{' '}
        <Confirm
          label={strings.reset}
          question={strings.resetAsk(name)}
          disabled={work.busy}
          onYes={() =>
            work.run(async () => {
              const { password } = await callAction('resetPassword', { login });
              onSlip({ login, name, password });
            })
          }
        />{' '}
        {sessions > 0 && (
          <button
            type="button"
            className="o-button"
            disabled={work.busy}
            onClick={() =>
              step(() => callAction('signOutEverywhere', { login }), strings.signedOut)
            }
          >
            {strings.signOut}
          </button>
        )}{' '}
        {isDisabled ? (
          <button
            type="button"
            className="o-button"
            disabled={work.busy}
            onClick={() => step(() => callAction('setDisabled', { login, disabled: false }))}
          >
            {strings.enable}
          </button>
        ) : (
          <Confirm
            label={strings.disable}
            question={strings.disableAsk(name)}
            disabled={work.busy}
            onYes={() => step(() => callAction('setDisabled', { login, disabled: true }))}
          />
        )}
      </span>
      {isOpen && (
        <AccountForm
          account={account}
          busy={work.busy}
          onSave={({ name: newName, role: newRole, area: newArea }) =>
            step(async () => {
              await callAction('setArea', { login, area: newArea });
              if (newName !== name) await callAction('renameAccount', { login, name: newName });
              if (newRole !== role) await callAction('setRole', { login, role: newRole });
              setOpen(false);
            })
          }
        />
      )}
      <WorkNote work={work} />
    </>
  );
}
