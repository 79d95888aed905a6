import { errorsOf } from '../../../src/guards/problem.ts';
import { serverMessages } from '../../../src/i18n/server-messages.ts';
import { isAtLeast } from '../../../src/model/roles.ts';
import { writablePath } from '../paths.ts';
import type { ContentStore } from '../store/content-store.ts';
import { type Draft, draftVersion } from '../store/drafts.ts';
import { closeDraft } from './close-draft.ts';
import { authorAndTime } from './conflict.ts';
import type { Handler, Services } from './context.ts';
import { bundledWith, draftProblems } from './draft-problems.ts';
import { requireDraft } from './drafts.ts';
import { fieldProblems } from './field-problems.ts';
import { HttpError } from './http-error.ts';
import { requireEditorOrOwner, requireOwnDraft, requireWritable } from './permissions.ts';
import { requireDraftArea, requireSecondPerson } from './review-rights.ts';

const messages = serverMessages.errors;

/** Sends to review, takes back, or approves. Contributors may only do the first two, with their own. */
export const updateUnpublishedEntryStatus: Handler<'updateUnpublishedEntryStatus'> = (
  call,
  { newStatus, seen, ...key },
) => {
  const { account } = call;
  const { store } = call.services;
  return store.exclusively(async () => {
    const draft = await requireDraft(store, key);
    requireWritable(call, draft.path);
    if (!isAtLeast(account.role, 'editor')) {
      requireEditorOrOwner(call, draft);
      if (newStatus === 'pending_publish' || draft.state === 'pending_publish')
        throw new HttpError('role', messages.reviewOnly);
    }
    await requireDraftArea(call, draft);
    // Only an approval is for the words; sending and taking back need nobody to have read them.
    if (newStatus === 'pending_publish') {
      await requireSeen(store, draft, seen);
      await requireSecondPerson(call, draft);
    }
    // A draft may be incomplete; what others are asked to read may not.
    if (newStatus !== 'draft') await requireWhole(call.services, draft);
    const moved = await store.setState(draft, newStatus, account);
    return { status: moved.state };
  });
};

/** Moves a draft to the trash. */
export const deleteUnpublishedEntry: Handler<'deleteUnpublishedEntry'> = (call, key) => {
  const { store } = call.services;
  return store.exclusively(async () => {
    const draft = await requireDraft(store, key);
    requireWritable(call, draft.path);
    requireOwnDraft(call, draft);
    await requireDraftArea(call, draft);
    await store.dropDraft(draft, call.account);
    closeDraft(call, key);
    return {};
  });
};

/** @throws HttpError `broken` with what the site would refuse */
async function requireWhole(services: Services, draft: Draft): Promise<void> {
  const target = writablePath(draft.path);
  if (!target || target.kind === 'upload') return;
  const together = bundledWith(services, draft);
  const problems = (await draftProblems(services.store, draft, target, together)) ?? [];
  const errors = errorsOf(problems);
  if (errors.length === 0) return;
  const fields = fieldProblems(target, errors);
  throw new HttpError('broken', messages.brokenReview(fields.length), { problems: fields });
}

/**
 * Who decides has read what is decided on: `seen` is the version the caller's form shows.
 * @throws HttpError `not-read` when no form was opened, `changed` naming who changed it meanwhile
 */
export async function requireSeen(
  store: ContentStore,
  draft: Draft,
  seen: string | undefined,
): Promise<void> {
  if (seen === undefined) throw new HttpError('not-read', messages.notRead);
  if (seen === draftVersion(await store.draftFiles(draft))) return;
  const [name, time] = authorAndTime(draft);
  throw new HttpError('changed', messages.changedSinceRead(name, time));
}
