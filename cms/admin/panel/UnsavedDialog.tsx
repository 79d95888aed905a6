import { useEffect, useId, useRef } from 'react';
import { adminStrings } from '../../../src/i18n/admin-strings.ts';
import { allCollections } from '../../../src/model/registry.ts';
import { currentUser } from '../api/session.ts';
import { formAddress } from '../decap/addresses.ts';
import { discardText } from '../unsaved/unsaved-form.ts';
import { unsavedTextsOf } from '../unsaved/unsaved-texts.ts';
import { CopyButton } from './CopyButton.tsx';
import { updatePanel } from './panel-state.ts';
import { timeText } from './time-text.ts';

const strings = adminStrings.unsaved;

/** Every text of this person that is stored in this browser, to open, copy or discard. */
export function UnsavedDialog() {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => dialog.current?.showModal(), []);
  const close = () => updatePanel({ showUnsaved: false });
  const texts = unsavedTextsOf(currentUser()?.login ?? '');
  const open = (collection: string, slug: string) => {
    close();
    location.hash = formAddress(collection, slug);
  };
  return (
    <dialog ref={dialog} className="o-dialog" aria-labelledby={heading} onCancel={close}>
      <h2 id={heading}>{strings.heading}</h2>
      <p>{texts.length === 0 ? strings.none : strings.intro}</p>
      <ul className="o-list">
        {texts.map((text) => (
          <li key={`${text.collection}/${text.slug}/${text.form}`}>
            <strong>{text.title || text.slug || strings.untitled}</strong>
            <br />
            {firstWords(text.raw)}
            <br />
            <span className="o-small">
              {allCollections.find(({ id }) => id === text.collection)?.label} · {timeText(text.at)}
            </span>
            <span className="o-actions">
              <button
                type="button"
                className="o-button"
                onClick={() => open(text.collection, text.slug)}
              >
                {strings.open}
              </button>
              <CopyButton text={text.raw} />
              <button type="button" className="o-button" onClick={() => discardText(text)}>
                {strings.discard}
              </button>
            </span>
          </li>
        ))}
      </ul>
      <p className="o-actions">
        <button type="button" className="o-button o-primary" onClick={close}>
          {strings.close}
        </button>
      </p>
    </dialog>
  );
}

const EXCERPT_LENGTH = 120;

/** How a text begins, for somebody who must tell it from others. */
function firstWords(raw: string): string {
  const body = raw
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/\s+/g, ' ')
    .trim();
  return body.length > EXCERPT_LENGTH ? `${body.slice(0, EXCERPT_LENGTH)}…` : body;
}
