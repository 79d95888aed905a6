import { useEffect, useId, useRef } from 'react';
import { adminStrings } from '../../../src/i18n/admin-strings.ts';
import { allCollections } from '../../../src/model/registry.ts';
import { currentUser } from '../api/requests.ts';
import { drop, keptOf } from '../kept/kept-texts.ts';
import { CopyButton } from './CopyButton.tsx';
import { keptChanged, update } from './panel-state.ts';
import { timeText } from './time-text.ts';

const say = adminStrings.kept;

/** Every text of this person that is kept on this machine, to open, copy or drop. */
export function KeptDialog() {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => dialog.current?.showModal(), []);
  const close = () => update({ showKept: false });
  const texts = keptOf(currentUser()?.login ?? '');
  const open = (collection: string, slug: string) => {
    close();
    location.hash = slug
      ? `#/collections/${collection}/entries/${slug}`
      : `#/collections/${collection}/new`;
  };
  return (
    <dialog ref={dialog} className="o-dialog" aria-labelledby={heading} onCancel={close}>
      <h2 id={heading}>{say.heading}</h2>
      <p>{texts.length === 0 ? say.none : say.intro}</p>
      <ul className="o-list">
        {texts.map((text) => (
          <li key={`${text.collection}/${text.slug}/${text.form}`}>
            <strong>{text.title || text.slug || say.untitled}</strong>
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
                {say.open}
              </button>
              <CopyButton text={text.raw} />
              <button
                type="button"
                className="o-button"
                onClick={() => {
                  drop(text);
                  keptChanged();
                }}
              >
                {say.drop}
              </button>
            </span>
          </li>
        ))}
      </ul>
      <p className="o-actions">
        <button type="button" className="o-button o-primary" onClick={close}>
          {say.close}
        </button>
      </p>
    </dialog>
  );
}
