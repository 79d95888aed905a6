import { type SyntheticEvent, useState } from 'react';
import { deskStrings } from '../../../src/i18n/desk-strings.ts';
import { callAction } from '../api/actions.ts';
import { publicationNote } from '../backend/publication-note.ts';
import { requestStatus } from '../panel/status-requests.ts';
import { Confirm } from './Confirm.tsx';
import type { Review } from './review.ts';
import { addresses } from './route.ts';
import { ScheduleForm } from './ScheduleForm.tsx';
import { useWork } from './use-work.ts';
import { WorkNote } from './WorkNote.tsx';

const strings = deskStrings.review;
/** Notes of so many publications are read; a table of units would give a hundred. */
const MAX_NOTES = 3;

/** Everything the caller may do with an entry now. */
export function ReviewActions({ review, reload }: { review: Review; reload: () => void }) {
  const { entry, rights, version, bundle, hasTime } = review;
  const work = useWork();
  const [undo, setUndo] = useState<(() => Promise<unknown>) | null>(null);
  const [isSendingBack, setSendingBack] = useState(false);
  /** The entry was taken away: nothing is left to be shown but the way back. */
  const [isGone, setGone] = useState(false);
  const { collection, slug, path } = entry;
  const key = { collection, slug };
  const step = (task: () => Promise<unknown>, done?: string, back?: () => Promise<unknown>) => {
    setUndo(null);
    work.run(async () => {
      await task();
      if (back) setUndo(() => back);
      requestStatus();
      setGone(false);
      reload();
    }, done);
  };
  const remove = (task: () => Promise<unknown>, done: string, isWhole: boolean) => {
    if (!isWhole) return step(task, done, () => restoreLast(path));
    work.run(async () => {
      await task();
      setUndo(() => () => restoreLast(path));
      requestStatus();
      setGone(true);
    }, done);
  };
  const move = (newStatus: 'draft' | 'pending_review' | 'pending_publish', done: string) =>
    step(
      () => callAction('updateUnpublishedEntryStatus', { ...key, newStatus, seen: version }),
      done,
    );
  const publish = (at?: string) =>
    step(async () => {
      const others = bundle.map((other) => ({
        collection: other.collection,
        slug: other.slug,
        seen: other.version,
      }));
      const entries = [{ ...key, seen: version }, ...others];
      const { publications } = await callAction('approveAndPublish', {
        entries,
        ...(at === undefined ? {} : { at }),
      });
      const site = new URL('..', location.href).href;
      const notes = publications.slice(0, MAX_NOTES).map((one) => publicationNote(one, site));
      const rest = publications.length - notes.length;
      work.report([...notes, ...(rest > 0 ? [strings.published(rest)] : [])].join(' '));
    });
  const unread = bundle.filter(({ isRead }) => !isRead).map(({ title }) => title);
  const hasProblems = review.problems.length > 0;
  const isBarred = hasProblems || unread.length > 0;
  const wayBack = (
    <>
      <WorkNote work={work} />
      {undo && (
        <button
          type="button"
          className="o-button"
          disabled={work.busy}
          onClick={() => step(undo, strings.done.undo)}
        >
          {strings.undo}
        </button>
      )}
    </>
  );
  if (isGone)
    return (
      <section className="d-actions" aria-label={strings.actions}>
        {wayBack} <a href={addresses.bin}>{deskStrings.bin.heading}</a>
      </section>
    );
  return (
    <section className="d-actions" aria-label={strings.actions}>
      {rights.publish && (
        <button
          type="button"
          className="o-button o-primary"
          disabled={work.busy || isBarred}
          onClick={() => publish()}
        >
          {entry.draft === 'pending_publish' ? strings.publishApproved : strings.publish}
        </button>
      )}
      {rights.publish && hasTime && (
        <ScheduleForm disabled={work.busy || isBarred} onSchedule={publish} />
      )}
      {rights.send && (
        <button
          type="button"
          className={rights.publish ? 'o-button' : 'o-button o-primary'}
          disabled={work.busy}
          onClick={() => move('pending_review', strings.done.send)}
        >
          {strings.send}
        </button>
      )}
      {rights.approve && (
        <button
          type="button"
          className="o-button"
          disabled={work.busy || hasProblems}
          onClick={() => move('pending_publish', strings.done.approve)}
        >
          {strings.approve}
        </button>
      )}
      {rights.sendBack && (
        <button type="button" className="o-button" onClick={() => setSendingBack(!isSendingBack)}>
          {strings.sendBack}
        </button>
      )}
      {rights.takeBack && (
        <button
          type="button"
          className="o-button"
          disabled={work.busy}
          onClick={() => move('draft', strings.done.takeBack)}
        >
          {strings.takeBack}
        </button>
      )}
      {rights.unpublish && (
        <Confirm
          label={strings.unpublish}
          question={strings.unpublishAsk}
          disabled={work.busy}
          onYes={() => {
            let seen = '';
            step(
              async () => {
                seen = (await callAction('unpublishEntry', key)).version;
              },
              strings.done.unpublish,
              () => callAction('approveAndPublish', { entries: [{ ...key, seen }] }),
            );
          }}
        />
      )}
      {rights.discard && (
        <Confirm
          label={strings.discard}
          question={strings.discardAsk}
          disabled={work.busy}
          onYes={() =>
            remove(
              () => callAction('deleteUnpublishedEntry', key),
              strings.done.discard,
              !entry.isPublished,
            )
          }
        />
      )}
      {rights.remove && (
        <Confirm
          label={strings.remove}
          question={strings.removeAsk}
          disabled={work.busy}
          onYes={() =>
            remove(
              () => callAction('deleteFiles', { paths: [path] }),
              strings.done.remove,
              entry.draft === null,
            )
          }
        />
      )}
      {isSendingBack && (
        <SendBackForm
          disabled={work.busy}
          onSend={(text) =>
            step(async () => {
              await callAction('sendBack', { ...key, text });
              setSendingBack(false);
            }, strings.done.sendBack)
          }
        />
      )}
      {rights.publish && unread.length > 0 && (
        <p className="d-note">{strings.bundleUnread(unread)}</p>
      )}
      {wayBack}
    </section>
  );
}

/** Brings back what was taken away last under a path. */
async function restoreLast(path: string): Promise<unknown> {
  const { items } = await callAction('bin', {});
  const last = items.find((item) => item.path === path);
  return last && callAction('restoreFromBin', { id: last.id });
}

function SendBackForm(props: { disabled: boolean; onSend: (text: string) => void }) {
  const send = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    props.onSend(String(new FormData(event.currentTarget).get('text')));
  };
  return (
    <form onSubmit={send} className="o-form d-wide">
      <div className="o-field">
        <label htmlFor="d-send-back">{strings.remark}</label>
        <textarea id="d-send-back" name="text" rows={3} required />
      </div>
      <button type="submit" className="o-button o-primary" disabled={props.disabled}>
        {strings.sendBackGo}
      </button>
    </form>
  );
}
