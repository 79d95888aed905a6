import type { Role } from '../../../src/model/roles.ts';
import { CSRF_HEADER, type Session, type User } from '../../protocol/routes.ts';

let csrf = '';
let user: User | null = null;

/** Who is signed in on this page. */
export function currentUser(): User | null {
  return user;
}

/** The role of who is signed in; the weakest while nobody is. */
export function currentRole(): Role {
  return currentUser()?.role ?? 'contributor';
}

/** Nobody is signed in on this page any more: nothing more is stored for anybody. */
export function forgetUser(): void {
  user = null;
}

/** Remembers the session that has just begun or was found. */
export function setSession(session: Session): void {
  csrf = session.csrf;
  user = session.user;
}

/** Headers every change must carry. */
export function csrfHeader(): Record<string, string> {
  return { [CSRF_HEADER]: csrf };
}
