import { useEffect, useState, useSyncExternalStore } from 'react';
import { adminStrings } from '../../../src/i18n/admin-strings.ts';
import { currentUser, get, OfficeError } from '../api/requests.ts';
import { goToField } from '../backend/show-problems.ts';
import { keptOfOpenEntry, restoreKept } from '../kept/draft-keeper.ts';
import { drop, type KeptText, keptOf } from '../kept/kept-texts.ts';
import { ConflictDialog } from './ConflictDialog.tsx';
import { KeptDialog } from './KeptDialog.tsx';
import { PaperDrop } from './PaperDrop.tsx';
import {
  keptChanged,
  onStatusWanted,
  panelState,
  type SiteStatus,
  setOffline,
  subscribe,
  update,
} from './panel-state.ts';
import { SignInDialog } from './SignIn.tsx';
import { timeText } from './time-text.ts';

const say = adminStrings;
const QUICK_MS = 2000;
const SLOW_MS = 12_000;

/** Everything of ours on the editor's page: state of the site, kept texts, problems, dialogs. */
export function Panel({ onChange }: { onChange: (listener: () => void) => () => void }) {
  const state = useSyncExternalStore(subscribe, panelState);
  useStatus();
  const offered = useOffered(onChange);
  // The next form begins without the notes of this one.
  useEffect(() => {
    const clear = () => update({ draftNotes: [] });
    window.addEventListener('hashchange', clear);
    return () => window.removeEventListener('hashchange', clear);
  }, []);
  const keptCount = keptOf(currentUser()?.login ?? '').length;
  return (
    <>
      {state.signIn && <SignInDialog done={state.signIn} />}
      {state.conflict && <ConflictDialog conflict={state.conflict} />}
      {state.showKept && <KeptDialog />}
      <aside className="o-panel" aria-label={say.bar.label}>
        {state.draftNotes.map((note) => (
          <p key={note} className="o-note" role="status">
            {note}
          </p>
        ))}
        {state.notes.map((note) => (
          <p key={note} className="o-note" role="status">
            {note}{' '}
            <button
              type="button"
              className="o-button"
              onClick={() => update({ notes: state.notes.filter((other) => other !== note) })}
            >
              {say.paste.dismiss}
            </button>
          </p>
        ))}
        <PaperDrop onChange={onChange} />
        {offered && <Offer text={offered} />}
        {state.showProblems && state.problems.length > 0 && <Problems />}
        {state.upload && (
          <p className="o-note" role="status">
            {say.uploads.sending(state.upload.name, state.upload.percent)}
            <progress value={state.upload.percent} max={100} aria-label={state.upload.name} />
          </p>
        )}
        <p className="o-bar">
          <SiteState />
          {keptCount > 0 && (
            <button type="button" className="o-link" onClick={() => update({ showKept: true })}>
              {say.bar.kept(keptCount)}
            </button>
          )}
          {state.problems.length > 0 && (
            <button type="button" className="o-link" onClick={() => update({ showProblems: true })}>
              {say.bar.problems(state.problems.length)}
            </button>
          )}
          <a href="../so-tay-bien-tap/" target="_blank" rel="noopener">
            {say.bar.guide}
          </a>
          <Who />
        </p>
      </aside>
    </>
  );
}

function SiteState() {
  const { status, offline } = useSyncExternalStore(subscribe, panelState);
  const [isOpen, setOpen] = useState(false);
  if (offline) {
    return (
      <span role="status" className="o-bad">
        {say.bar.offline}
      </span>
    );
  }
  const [first = say.bar.unknown, ...more] = (status?.message ?? say.bar.unknown).split('\n');
  return (
    <>
      <span role="status" className={status?.state === 'failed' ? 'o-bad' : undefined}>
        {say.bar.site} {first} {status?.clock}
      </span>
      {more.length > 0 && (
        <button
          type="button"
          className="o-link"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {say.bar.details}
        </button>
      )}
      {isOpen && more.length > 0 && <span className="o-report">{more.join('\n').trim()}</span>}
    </>
  );
}

function Who() {
  const user = currentUser();
  return user ? (
    <span>
      {user.name} ({say.roles[user.role]})
    </span>
  ) : null;
}

function Problems() {
  const { problems } = panelState();
  return (
    <section className="o-note o-problems" aria-label={say.problems.heading}>
      <h2>{say.problems.heading}</h2>
      <p className="o-small">{say.problems.intro}</p>
      <ol>
        {problems.map(({ field, place, problem, fix }) => (
          <li key={`${place} ${problem}`}>
            {field ? (
              <button type="button" className="o-link" onClick={() => goToField(field)}>
                {place}
              </button>
            ) : (
              <strong>{place}</strong>
            )}
            : {problem}.{' '}
            <span className="o-small">
              {say.problems.mend} {fix}
            </span>
          </li>
        ))}
      </ol>
      <button type="button" className="o-button" onClick={() => update({ showProblems: false })}>
        {say.problems.close}
      </button>
    </section>
  );
}

function Offer({ text }: { text: KeptText }) {
  return (
    <p className="o-note" role="status">
      {say.kept.found(timeText(text.at))}{' '}
      <button type="button" className="o-button o-primary" onClick={() => restoreKept(text)}>
        {say.kept.use}
      </button>{' '}
      <button
        type="button"
        className="o-button"
        onClick={() => {
          drop(text);
          keptChanged();
        }}
      >
        {say.kept.drop}
      </button>
    </p>
  );
}

/** A kept text of the entry whose form has just been opened. */
function useOffered(onChange: (listener: () => void) => () => void): KeptText | null {
  const [offered, setOffered] = useState<KeptText | null>(null);
  useEffect(() => {
    let timer: number | undefined;
    const look = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => setOffered(keptOfOpenEntry()[0] ?? null), 250);
    };
    look();
    const stops = [onChange(look), subscribe(look)];
    return () => {
      window.clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, [onChange]);
  return offered;
}

/** Asks the server for the state of the site, more often while something is being built. */
function useStatus(): void {
  useEffect(() => {
    let timer: number | undefined;
    let isGone = false;
    const ask = async () => {
      let wait = SLOW_MS;
      try {
        const time = { 'X-Client-Time': String(Date.now()) };
        const status = await get<SiteStatus>('status', time);
        if (isGone) return;
        update({ status });
        if (status.state === 'building' || status.state === 'waiting') wait = QUICK_MS;
      } catch (error) {
        setOffline(error instanceof OfficeError && error.code === 'offline');
      }
      if (!isGone) timer = window.setTimeout(ask, wait);
    };
    void ask();
    const soon = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(ask, 300);
    };
    const stop = onStatusWanted(soon);
    return () => {
      isGone = true;
      window.clearTimeout(timer);
      stop();
    };
  }, []);
}
