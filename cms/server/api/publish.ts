import { errorsOf } from '../../../src/guards/problem.ts';
import { serverMessages } from '../../../src/i18n/server-messages.ts';
import { collectionById } from '../../../src/model/registry.ts';
import type { PublicationAnswer } from '../../protocol/drafts.ts';
import type { EntryKey } from '../../protocol/entry-key.ts';
import type { WritablePath } from '../paths.ts';
import {
  MachineError,
  type Publication,
  type Published,
  RefusedError,
} from '../publishing/publication.ts';
import { momentOf } from '../publishing/schedule.ts';
import type { Draft } from '../store/drafts.ts';
import { isStale } from '../store/stale.ts';
import { closeDraft } from './close-draft.ts';
import type { Call, Handler } from './context.ts';
import { draftProblems } from './draft-problems.ts';
import { requireDraft } from './drafts.ts';
import { fieldProblems } from './field-problems.ts';
import { HttpError } from './http-error.ts';
import { requireWritable } from './permissions.ts';
import { requireDraftArea, requireSecondPerson } from './review-rights.ts';
import { requireSeen } from './workflow.ts';

const messages = serverMessages.errors;

/** How long an answer waits for the site; what takes longer is told by the state of the site. */
const PATIENCE_MS = 25_000;

/**
 * Publishes an approved draft; the answer comes when the public can read it.
 * @throws HttpError `stale` when the entry was changed after the draft began, `broken` when the site
 *   would break, `not-built` when the machine failed; nothing is published then
 */
export const publishUnpublishedEntry: Handler<'publishUnpublishedEntry'> = async (
  call,
  { seen, ...key },
) => {
  const { store } = call.services;
  const first = await requireDraft(store, key);
  const target = requireWritable(call, first.path);
  const published = await publishAndWait(call, target, {
    prepare: async (onto) => {
      const draft = await requireDraft(store, key);
      if (draft.state !== 'pending_publish') throw new HttpError('not-ready', messages.notReady);
      await requirePublishableDraft(call, draft, seen);
      return store.preparePublication(draft, call.account, onto);
    },
  });
  closeDraft(call, key);
  return whereShown(call, first.path, published);
};

/**
 * Looks whether the caller may publish a draft as it is: they have read it, somebody else approved what they
 * wrote themselves where that is asked for, and nothing in it breaks the site.
 * @param together drafts that would be published with it
 * @returns what its file is for
 * @throws HttpError
 */
export async function requirePublishableDraft(
  call: Call,
  draft: Draft,
  seen: string | undefined,
  together: readonly EntryKey[] = [],
): Promise<WritablePath> {
  const { store } = call.services;
  const target = requireWritable(call, draft.path);
  await requireDraftArea(call, draft);
  await requireSeen(store, draft, seen);
  // What somebody else approved may be published by whoever wrote it.
  const isApproved = draft.state === 'pending_publish' && draft.mover !== call.account.login;
  if (!isApproved) await requireSecondPerson(call, draft);
  if (target.kind !== 'upload') {
    const problems = await draftProblems(store, draft, target, together);
    if (!problems) throw new HttpError('missing', messages.missing);
    refuseProblems(target, errorsOf(problems));
  }
  return target;
}

/**
 * Publishes and waits for the site.
 * @returns null when the site takes longer than an answer may wait
 */
export async function publishAndWait(
  { services }: Call,
  target: WritablePath,
  publication: Publication,
): Promise<Published | null> {
  const { promise: late, resolve } = Promise.withResolvers<null>();
  const patience = setTimeout(() => resolve(null), PATIENCE_MS);
  try {
    return await Promise.race([services.publisher.publish(publication), late]);
  } catch (error) {
    if (isStale(error)) throw new HttpError('stale', messages.publishedMeanwhile);
    if (error instanceof MachineError) throw new HttpError('not-built', error.message);
    if (error instanceof RefusedError) refuseProblems(target, error.problems);
    throw error;
  } finally {
    clearTimeout(patience);
  }
}

/** Publishes another state of some files, without a draft: path to blob. Waits as {@link publishAndWait}. */
export async function publishFiles(
  call: Call,
  target: WritablePath,
  files: ReadonlyMap<string, string>,
  title: string,
): Promise<void> {
  const { store } = call.services;
  await publishAndWait(call, target, {
    prepare: (onto) => store.prepareChange(files, call.account, title, onto),
  });
}

/** @throws HttpError `broken` with every problem at its field */
function refuseProblems(target: WritablePath, errors: RefusedError['problems']): void {
  if (errors.length === 0) return;
  const problems = fieldProblems(target, errors);
  throw new HttpError('broken', messages.brokenPublish(problems.length), { problems });
}

/** Where and since when the public reads what was published. */
export async function whereShown(
  { services }: Call,
  path: string,
  published: Published | null,
): Promise<PublicationAnswer> {
  const { store, now } = services;
  const entry = (await store.main()).entries.get(path);
  const isBuilding = published === null || published.release === null;
  if (!entry) return { state: isBuilding ? 'building' : 'public', path: null, date: null };
  const moment = momentOf(entry.data.date);
  const isUpcoming = moment !== null && moment > now().getTime();
  return {
    state: isBuilding ? 'building' : isUpcoming ? 'scheduled' : 'public',
    path: collectionById(entry.collection).path(entry.slug, entry.data) ?? null,
    date: isUpcoming ? new Date(moment).toISOString() : null,
  };
}
