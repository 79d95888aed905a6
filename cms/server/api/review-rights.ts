import { serverMessages } from '../../../src/i18n/server-messages.ts';
import { isAtLeast } from '../../../src/model/roles.ts';
import type { ReviewRights } from '../../protocol/review.ts';
import { draftAuthors } from '../desk/authorship.ts';
import { writablePath } from '../paths.ts';
import type { Draft } from '../store/drafts.ts';
import { hasArea, requireInArea } from './areas.ts';
import type { Call } from './context.ts';
import type { ListedEntry } from './desk-entries.ts';
import { HttpError } from './http-error.ts';

const messages = serverMessages.errors;

/** @throws HttpError `area` when a draft's entry is not the caller's business */
export async function requireDraftArea(call: Call, draft: Draft): Promise<void> {
  const target = writablePath(draft.path);
  if (!target) throw new HttpError('path', messages.path);
  if (!hasArea(call)) return;
  const { repository } = call.services.store;
  const file = await repository.fileAt(draft.tip, draft.path);
  requireInArea(call, target, [file?.bytes ?? null]);
}

/**
 * Where the office asks for a second pair of eyes, who wrote a text does not approve it.
 * @throws HttpError `four-eyes`
 */
export async function requireSecondPerson(call: Call, draft: Draft): Promise<void> {
  if (await isOwnText(call, draft)) throw new HttpError('four-eyes', messages.ownText);
}

async function isOwnText({ services, account }: Call, draft: Draft): Promise<boolean> {
  if (!services.rules.fourEyes) return false;
  const authors = await draftAuthors(services.store.repository, draft);
  return authors.includes(account.login);
}

/** What the caller may do with an entry now, and why not approve it. */
export async function reviewRights(
  call: Call,
  entry: ListedEntry,
  draft: Draft | null,
): Promise<{ rights: ReviewRights; whyNotApprove: string }> {
  const { role, login } = call.account;
  const target = writablePath(entry.path);
  const isWriter = target !== null && isAtLeast(role, target.role);
  const isEditor = isWriter && isAtLeast(role, 'editor');
  const isPublisher = isWriter && isAtLeast(role, 'publisher');
  const isOwn = draft === null || draft.owner === login;
  const isFree = draft === null || draft.state === 'draft';
  const isOwnWork = draft !== null && (await isOwnText(call, draft));
  const inReview = draft !== null && draft.state !== 'draft';
  return {
    rights: {
      edit: isEditor || (isWriter && isOwn && isFree),
      send: draft?.state === 'draft' && (isEditor || (isWriter && isOwn)),
      takeBack: inReview && (isEditor || (isWriter && isOwn && draft.state === 'pending_review')),
      sendBack: inReview && isEditor,
      approve: draft !== null && draft.state !== 'pending_publish' && isEditor && !isOwnWork,
      publish: draft !== null && isPublisher && (!isOwnWork || draft.state === 'pending_publish'),
      unpublish: entry.isPublished && isPublisher && target.kind === 'entry',
      discard: draft !== null && (isEditor || (isWriter && isOwn && isFree)),
      remove: entry.isPublished && isPublisher && target.kind === 'entry',
    },
    whyNotApprove: isOwnWork ? messages.ownText : '',
  };
}
