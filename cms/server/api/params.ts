import { serverMessages } from '../../../src/i18n/server-messages.ts';
import { isAtLeast } from '../../../src/model/roles.ts';
import { type WritablePath, writablePath } from '../paths.ts';
import type { Call } from './context.ts';
import { Refusal } from './refusal.ts';

const say = serverMessages.refusals;

/** A text parameter. @throws Refusal 400 when it is missing or no text */
export function text(params: Record<string, unknown>, name: string): string {
  const value = params[name];
  if (typeof value !== 'string') throw new Refusal(400, 'bad-request', say.badRequest);
  return value;
}

/** The objects of a list parameter; anything else in it is left out. */
export function objects(value: unknown): Record<string, unknown>[] {
  const list: unknown[] = Array.isArray(value) ? value : [];
  return list.filter(
    (item): item is Record<string, unknown> => typeof item === 'object' && item !== null,
  );
}

/**
 * A path the caller may write.
 * @throws Refusal 403 `path` when nobody may, `role` when this person may not
 */
export function writable({ account }: Pick<Call, 'account'>, path: unknown): WritablePath {
  const target = writablePath(path);
  if (!target) throw new Refusal(403, 'path', say.path);
  if (!isAtLeast(account.role, target.role)) throw new Refusal(403, 'role', say.role);
  return target;
}

/** @throws Refusal 403 unless the caller's role reaches the needed one */
export function needRole({ account }: Pick<Call, 'account'>, role: Call['account']['role']): void {
  if (!isAtLeast(account.role, role)) throw new Refusal(403, 'role', say.role);
}
