import { serverMessages } from '../../../src/i18n/server-messages.ts';
import { isAtLeast, type Role } from '../../../src/model/roles.ts';
import { DRAFT_STATES } from '../../protocol/drafts.ts';
import { type WritablePath, writablePath } from '../paths.ts';
import type { Draft } from '../store/drafts.ts';
import type { Call } from './context.ts';
import { HttpError } from './http-error.ts';

const messages = serverMessages.errors;

/** @throws HttpError `role` unless the caller's role reaches the wanted one */
export function requireRole({ account }: Pick<Call, 'account'>, role: Role): void {
  if (!isAtLeast(account.role, role)) throw new HttpError('role', messages.role);
}

/**
 * What a path is for, when the caller may write it.
 * @throws HttpError `path` when nobody may, `role` when this person may not
 */
export function requireWritable(call: Pick<Call, 'account'>, path: unknown): WritablePath {
  const target = writablePath(path);
  if (!target) throw new HttpError('path', messages.path);
  requireRole(call, target.role);
  return target;
}

/** @throws HttpError `not-yours` for a contributor who did not begin the draft */
export function requireEditorOrOwner({ account }: Pick<Call, 'account'>, draft: Draft): void {
  if (isAtLeast(account.role, 'editor') || draft.owner === account.login) return;
  throw new HttpError('not-yours', messages.notYourDraft(draft.author.name));
}

/**
 * Contributors work on their own drafts, and only while nobody reviews them.
 * @throws HttpError `not-yours`, `in-review`
 */
export function requireOwnDraft(call: Pick<Call, 'account'>, draft: Draft): void {
  requireEditorOrOwner(call, draft);
  if (isAtLeast(call.account.role, 'editor')) return;
  if (draft.state !== DRAFT_STATES[0]) throw new HttpError('in-review', messages.inReview);
}
