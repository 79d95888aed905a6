import { type SyntheticEvent, useState } from 'react';
import { deskStrings } from '../../../src/i18n/desk-strings.ts';
import { callAction } from '../api/actions.ts';
import { currentUser } from '../api/session.ts';
import { requestStatus } from '../panel/status-requests.ts';
import { useAnswer } from './use-answer.ts';
import { useWork } from './use-work.ts';
import { Waiting } from './Waiting.tsx';
import { WorkNote } from './WorkNote.tsx';
import { dayText, momentText } from './words.ts';

const strings = deskStrings.bin;

/** What was taken away in the last 90 days, and the way back. */
export function BinScreen() {
  const answer = useAnswer('bin', {});
  const work = useWork();
  const [erasing, setErasing] = useState('');
  const isAdmin = currentUser()?.role === 'admin';
  const erase = (path: string, reason: string) =>
    work.run(async () => {
      await callAction('erase', { path, reason });
      setErasing('');
      answer.reload();
    }, strings.erased);
  return (
    <>
      <h1>{strings.heading}</h1>
      <p>{strings.intro}</p>
      <WorkNote work={work} />
      <Waiting answer={answer}>
        {({ items }) => (
          <>
            {items.length === 0 && <p>{strings.empty}</p>}
            <ul className="d-rows">
              {items.map(({ id, kind, path, title, by, at, until, mayRestore }) => (
                <li key={id}>
                  <span className="d-title">{title}</span>
                  <span className="d-facts">
                    {strings.kinds[kind]} · {strings.by(by, momentText(at))} ·{' '}
                    {strings.until(dayText(until))}
                  </span>
                  <span className="o-actions">
                    {mayRestore && (
                      <button
                        type="button"
                        className="o-button"
                        disabled={work.busy}
                        onClick={() =>
                          work.run(async () => {
                            await callAction('restoreFromBin', { id });
                            requestStatus();
                            answer.reload();
                          }, strings.restored(title))
                        }
                      >
                        {strings.restore}
                      </button>
                    )}{' '}
                    {isAdmin && (
                      <button
                        type="button"
                        className="o-button"
                        aria-expanded={erasing === id}
                        onClick={() => setErasing(erasing === id ? '' : id)}
                      >
                        {strings.erase}
                      </button>
                    )}
                  </span>
                  {erasing === id && (
                    <EraseForm busy={work.busy} onErase={(reason) => erase(path, reason)} />
                  )}
                </li>
              ))}
            </ul>
          </>
        )}
      </Waiting>
      {isAdmin && <Record />}
    </>
  );
}

function EraseForm(props: { busy: boolean; onErase: (reason: string) => void }) {
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    props.onErase(String(new FormData(event.currentTarget).get('reason')));
  };
  return (
    <form onSubmit={submit} className="o-form">
      <p>{strings.eraseWhy}</p>
      <div className="o-field">
        <label htmlFor="d-reason">{strings.eraseReason}</label>
        <input id="d-reason" name="reason" required minLength={5} maxLength={500} />
      </div>
      <button type="submit" className="o-button o-primary" disabled={props.busy}>
        {strings.erase}
      </button>
    </form>
  );
}

/** What was erased for good: that it was, by whom and why. */
function Record() {
  const { data } = useAnswer('erasures', {});
  if (!data || data.erasures.length === 0) return null;
  return (
    <section className="d-part">
      <h2>{strings.record}</h2>
      <ul className="d-rows">
        {data.erasures.map(({ path, by, reason, at }) => (
          <li key={`${path} ${at}`}>
            <span className="d-title">{path.split('/').at(-1)}</span>
            <span className="d-facts">
              {by} · {momentText(at)} · {reason}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
