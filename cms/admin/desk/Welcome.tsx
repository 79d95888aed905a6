import { useState } from 'react';
import { deskStrings } from '../../../src/i18n/desk-strings.ts';
import { currentUser } from '../api/session.ts';

const strings = deskStrings.welcome;
const KEY = 'da-xem-buoc-dau';

/** Five steps for somebody who is here for the first time; gone for good when they say so. */
export function Welcome() {
  const key = `${KEY}/${currentUser()?.login ?? ''}`;
  const [isShown, setShown] = useState(() => localStorage.getItem(key) === null);
  if (!isShown) return null;
  return (
    <section className="d-welcome" aria-labelledby="d-welcome">
      <h2 id="d-welcome">{strings.heading}</h2>
      <ol>
        {strings.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className="o-actions">
        <button
          type="button"
          className="o-button"
          onClick={() => {
            localStorage.setItem(key, '1');
            setShown(false);
          }}
        >
          {strings.skip}
        </button>{' '}
        <a href="../so-tay-bien-tap/" target="_blank" rel="noopener">
          {strings.guide}
        </a>
      </p>
    </section>
  );
}
