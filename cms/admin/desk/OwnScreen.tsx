import { useState } from 'react';
import { deskStrings } from '../../../src/i18n/desk-strings.ts';
import { callAction } from '../api/actions.ts';
import { setSession } from '../api/session.ts';
import { timeText } from '../panel/time-text.ts';
import { NewPasswordForm } from '../sign-in/NewPasswordForm.tsx';
import { useAnswer } from './use-answer.ts';
import { useWork } from './use-work.ts';
import { Waiting } from './Waiting.tsx';
import { WorkNote } from './WorkNote.tsx';
import { deviceText } from './words.ts';

const strings = deskStrings.own;

/** One's own open sign-ins and password. */
export function OwnScreen() {
  const answer = useAnswer('ownSessions', {});
  const work = useWork();
  const [isChanging, setChanging] = useState(false);
  return (
    <>
      <h1>{strings.heading}</h1>
      <WorkNote work={work} />
      <section className="d-part">
        <h2>{strings.sessions}</h2>
        <Waiting answer={answer}>
          {({ sessions }) => (
            <ul className="d-rows">
              {sessions.map(({ id, device, since, lastSeen, isThis }) => (
                <li key={id}>
                  <span className="d-title">
                    {deviceText(device) || strings.unknownDevice}
                    {isThis && ` (${strings.thisOne})`}
                  </span>
                  <span className="d-facts">
                    {strings.since(timeText(since))} · {strings.lastSeen(timeText(lastSeen))}
                  </span>
                  {!isThis && (
                    <button
                      type="button"
                      className="o-button"
                      disabled={work.busy}
                      onClick={() =>
                        work.run(async () => {
                          await callAction('endSession', { id });
                          answer.reload();
                        })
                      }
                    >
                      {strings.end}
                    </button>
                  )}
                </li>
              ))}
            </ul>
          )}
        </Waiting>
      </section>
      <section className="d-part">
        <button
          type="button"
          className="o-button"
          aria-expanded={isChanging}
          onClick={() => setChanging(!isChanging)}
        >
          {strings.password}
        </button>
        {isChanging && (
          <NewPasswordForm
            current={null}
            onDone={(session) => {
              setSession(session);
              setChanging(false);
              work.report(strings.changed);
              answer.reload();
            }}
          />
        )}
      </section>
    </>
  );
}
