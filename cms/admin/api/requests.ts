import { adminStrings } from '../../../src/i18n/admin-strings.ts';
import { routes, type Session, type SessionAnswer } from '../../protocol/routes.ts';
import { setOffline } from '../panel/panel-state.ts';
import { requestSignIn } from '../panel/questions.ts';
import { apiUrl } from './addresses.ts';
import { ApiError, readAnswer } from './answers.ts';
import { csrfHeader, currentUser, setSession } from './session.ts';

const messages = adminStrings.failures;

/** The session of this browser; null when nobody is signed in. */
export async function findSession(): Promise<Session | null> {
  const session = await send<SessionAnswer>(routes.session, { method: 'GET' });
  if (session.user === null) return null;
  setSession(session);
  return session;
}

/** Posts JSON. When the session has ended it asks for the password over the page and goes on. */
export function post<T>(path: string, body: unknown): Promise<T> {
  return withSignIn(() => postOnce<T>(path, body));
}

/** Asks for JSON without a word to the person when nobody is signed in. */
export function get<T>(path: string, headers: Record<string, string> = {}): Promise<T> {
  return send<T>(path, { method: 'GET', headers });
}

/** Posts JSON without asking for a password: for the sign-in itself. */
export function postOnce<T>(path: string, body: unknown): Promise<T> {
  return send<T>(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...csrfHeader() },
    body: JSON.stringify(body),
  });
}

/** Runs a request; after an ended session once more, when the person has signed in again. */
export async function withSignIn<T>(request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    // Another tab has signed in again: its session is this one's too, if the person is the same.
    const before = currentUser()?.login;
    if (error.code === 'csrf' && (await findSession())?.user.login === before) return request();
    if (error.code !== 'not-signed-in') throw error;
    if (!(await requestSignIn())) throw new ApiError(401, 'cancelled', messages.cancelled);
    return request();
  }
}

async function send<T>(path: string, init: RequestInit): Promise<T> {
  let response: Response;
  try {
    response = await fetch(apiUrl(path), { ...init, credentials: 'same-origin' });
  } catch {
    setOffline(true);
    throw new ApiError(0, 'offline', messages.offline);
  }
  setOffline(false);
  return readAnswer<T>(response.status, await response.text());
}
