import { useEffect } from 'react';
import { deskStrings } from '../../../src/i18n/desk-strings.ts';
import { feedbackStrings } from '../../../src/i18n/feedback-strings.ts';
import { FEEDBACK } from '../../../src/lib/feedback-limits.ts';
import type { ActionAnswer } from '../../protocol/actions.ts';
import type { AutosavedText, DeskEntry } from '../../protocol/desk.ts';
import { callAction } from '../api/actions.ts';
import { currentUser } from '../api/session.ts';
import { formAddress } from '../decap/addresses.ts';
import { SiteStatusText } from '../panel/SiteStatusText.tsx';
import { timeText } from '../panel/time-text.ts';
import { unsavedTextsOf } from '../unsaved/unsaved-texts.ts';
import { EntryRows } from './EntryRows.tsx';
import { FileLines } from './FileLines.tsx';
import { MirrorLines } from './MirrorLines.tsx';
import { addresses } from './route.ts';
import { TargetLines } from './TargetLines.tsx';
import { type Answer, useAnswer } from './use-answer.ts';
import { Waiting } from './Waiting.tsx';
import { Welcome } from './Welcome.tsx';
import { kindName, momentText } from './words.ts';

const strings = deskStrings.home;
/** Others work meanwhile: the desk asks again this often. */
const EVERY_MS = 30_000;

/** What waits for whoever has signed in. */
export function HomeScreen() {
  const answer = useAnswer('desk', {});
  useEffect(() => {
    const timer = window.setInterval(answer.reload, EVERY_MS);
    return () => window.clearInterval(timer);
  }, [answer.reload]);
  return (
    <>
      <h1>{strings.hello(currentUser()?.name ?? '')}</h1>
      <Welcome />
      <p className="d-site">
        <SiteStatusText />
      </p>
      <Waiting answer={answer}>{(desk) => <Desk desk={desk} answer={answer} />}</Waiting>
    </>
  );
}

function Desk(props: { desk: ActionAnswer<'desk'>; answer: Answer<ActionAnswer<'desk'>> }) {
  const { desk, answer } = props;
  const parts: [string, readonly DeskEntry[]][] = [
    [strings.sentBack, desk.sentBack],
    [strings.toReview, desk.toReview],
    [strings.toPublish, desk.toPublish],
    [strings.mine, desk.mine],
    [strings.scheduled, desk.scheduled],
  ];
  const isEmpty = parts.every(([, entries]) => entries.length === 0);
  return (
    <>
      <TargetLines targets={desk.targets} />
      <MirrorLines mirrors={desk.mirrors} />
      <FileLines lines={desk.files} />
      {desk.feedback > 0 && (
        <p className="d-part">
          <a href={addresses.feedback()}>{feedbackStrings(FEEDBACK).desk.waiting(desk.feedback)}</a>
        </p>
      )}
      <PasswordRequests requests={desk.passwordRequests} />
      {parts.map(([title, entries]) =>
        entries.length === 0 ? null : (
          <section key={title} className="d-part">
            <h2>
              {title} <span className="d-count">{entries.length}</span>
            </h2>
            <EntryRows entries={entries} problems={desk.problems} />
          </section>
        ),
      )}
      {isEmpty && <p>{strings.nothing}</p>}
      <AutosavedTexts texts={desk.autosaved} onChange={answer.reload} />
      <section className="d-part">
        <h2>{strings.today}</h2>
        {desk.today.length === 0 && <p>{strings.nothingToday}</p>}
        <ul className="d-rows">
          {desk.today.map(({ path, title, by, at, entry }) => (
            <li key={path}>
              {entry ? (
                <a href={addresses.review(entry)} className="d-title">
                  {title}
                </a>
              ) : (
                <span className="d-title">{title.split('/').at(-1)}</span>
              )}
              <span className="d-facts">
                {by} · {momentText(at)}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function PasswordRequests({ requests }: { requests: ActionAnswer<'desk'>['passwordRequests'] }) {
  if (requests.length === 0) return null;
  return (
    <section className="d-part">
      <h2>{strings.passwords}</h2>
      <ul className="d-rows">
        {requests.map(({ login, name, at }) => (
          <li key={login}>
            {name} ({login}), {strings.askedAt(timeText(at))}
          </li>
        ))}
      </ul>
      <a href={addresses.accounts}>{strings.passwordsGo}</a>
    </section>
  );
}

/** Texts that were typed and not saved: on the server, and those only this browser has. */
function AutosavedTexts(props: { texts: readonly AutosavedText[]; onChange: () => void }) {
  const local = unsavedTextsOf(currentUser()?.login ?? '');
  const { texts, onChange } = props;
  if (texts.length + local.length === 0) return null;
  return (
    <section className="d-part">
      <h2>{strings.typed}</h2>
      <ul className="d-rows">
        {texts.map(({ collection, slug, form, title, excerpt, at }) => (
          <li key={`${collection}/${slug}/${form}`}>
            <a href={formAddress(collection, slug)} className="d-title">
              {title || strings.untitled}
            </a>
            <span className="d-facts">
              {[kindName(collection), timeText(at), excerpt].filter(Boolean).join(' · ')}
            </span>
            <button
              type="button"
              className="o-button"
              onClick={() =>
                void callAction('dropAutosave', { collection, slug, form }).then(onChange)
              }
            >
              {strings.discard}
            </button>
          </li>
        ))}
        {local.map(({ collection, slug, form, title, at }) => (
          <li key={`${collection}/${slug}/${form}`}>
            <a href={formAddress(collection, slug)} className="d-title">
              {title || strings.untitled}
            </a>
            <span className="d-facts">
              {kindName(collection)} · {timeText(at)} · {strings.onDeviceOnly}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
