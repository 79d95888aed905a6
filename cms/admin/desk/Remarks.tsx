import type { SyntheticEvent } from 'react';
import { deskStrings } from '../../../src/i18n/desk-strings.ts';
import { callAction } from '../api/actions.ts';
import type { Review } from './review.ts';
import { useWork } from './use-work.ts';
import { WorkNote } from './WorkNote.tsx';
import { momentText } from './words.ts';

const strings = deskStrings.review;

/** The talk about a draft. */
export function Remarks({ review, reload }: { review: Review; reload: () => void }) {
  const work = useWork();
  const { remarks, entry } = review;
  if (entry.draft === null) return null;
  const { collection, slug } = entry;
  const send = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const text = String(new FormData(form).get('text'));
    work.run(async () => {
      await callAction('addRemark', { collection, slug, text });
      form.reset();
      reload();
    });
  };
  return (
    <section className="d-part" aria-labelledby="d-remarks">
      <h2 id="d-remarks">{strings.remarks}</h2>
      {remarks.length === 0 && <p>{strings.noRemarks}</p>}
      <ul className="d-rows">
        {remarks.map(({ id, name, text, at, isSentBack, isSettled }) => (
          <li key={id} className={isSettled ? 'd-settled' : undefined}>
            <span className="d-facts">
              {name} · {momentText(at)}
              {isSentBack && ` · ${strings.sentBackMark}`}
              {isSettled && ` · ${strings.settled}`}
            </span>
            <p className="d-text">{text}</p>
            {!isSettled && (
              <button
                type="button"
                className="o-button"
                disabled={work.busy}
                onClick={() =>
                  work.run(async () => {
                    await callAction('settleRemark', { id });
                    reload();
                  })
                }
              >
                {strings.settle}
              </button>
            )}
          </li>
        ))}
      </ul>
      <form onSubmit={send} className="o-form">
        <div className="o-field">
          <label htmlFor="d-remark">{strings.remark}</label>
          <textarea id="d-remark" name="text" rows={3} required aria-describedby="d-remark-hint" />
          <p id="d-remark-hint" className="o-small">
            {strings.remarkHint}
          </p>
        </div>
        <button type="submit" className="o-button" disabled={work.busy}>
          {strings.addRemark}
        </button>
      </form>
      <WorkNote work={work} />
    </section>
  );
}
