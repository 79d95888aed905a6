import { useEffect, useRef } from 'react';
import { deskStrings } from '../../../src/i18n/desk-strings.ts';

const strings = deskStrings.accounts;

/** A password to be used once, with whose it is. It is shown this once and stored nowhere. */
export interface Slip {
  login: string;
  name: string;
  password: string;
}

/** A sheet to print and hand over. */
export function PasswordSlip({ slip, onClose }: { slip: Slip; onClose: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const rows: [string, string][] = [
    [strings.slipAddress, new URL('.', location.href).href.replace(/#.*$/, '')],
    [strings.name, slip.name],
    [strings.login, slip.login],
    [strings.password, slip.password],
  ];
  return (
    <section className="d-slip" aria-labelledby="d-slip">
      <h2 id="d-slip" ref={heading} tabIndex={-1}>
        {strings.slip}
      </h2>
      <dl>
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p>{strings.slipText}</p>
      <p className="o-actions d-no-print">
        <button type="button" className="o-button o-primary" onClick={() => window.print()}>
          {strings.print}
        </button>{' '}
        <button type="button" className="o-button" onClick={onClose}>
          {strings.close}
        </button>
      </p>
    </section>
  );
}
