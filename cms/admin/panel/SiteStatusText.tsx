import { useState } from 'react';
import { adminStrings } from '../../../src/i18n/admin-strings.ts';
import { usePanelState } from './use-panel-state.ts';

const strings = adminStrings.bar;

/** What the public site is doing: up to date, being built, refused with the reason. */
export function SiteStatusText() {
  const { status, offline } = usePanelState();
  const [isOpen, setOpen] = useState(false);
  if (offline) {
    return (
      <span role="status" className="o-bad">
        {strings.offline}
      </span>
    );
  }
  const [first = strings.unknown, ...more] = (status?.message ?? strings.unknown).split('\n');
  return (
    <>
      <span role="status" className={status?.state === 'failed' ? 'o-bad' : undefined}>
        {strings.site} {first} {status?.clock}
      </span>
      {more.length > 0 && (
        <button
          type="button"
          className="o-link"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {strings.details}
        </button>
      )}
      {isOpen && more.length > 0 && <span className="o-report">{more.join('\n').trim()}</span>}
    </>
  );
}
