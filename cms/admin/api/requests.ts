import { adminStrings } from '../../../src/i18n/admin-strings.ts';
import type { AnyDetails, ErrorBody, ErrorCode } from '../../protocol/errors.ts';
import {
  CSRF_HEADER,
  routes,
  type Session,
  type SessionAnswer,
  type User,
} from '../../protocol/routes.ts';
import { setOffline } from '../panel/panel-state.ts';
import { requestSignIn } from '../panel/questions.ts';

const messages = adminStrings.failures;

/** What went wrong before the server could answer. */
type ClientErrorCode = 'offline' | 'cancelled' | 'bad-answer';

/** An answer that is no success: `code` for logic, the message for people. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: ErrorCode | ClientErrorCode;
  readonly details: AnyDetails;

  constructor(
    status: number,
    code: ErrorCode | ClientErrorCode,
    message: string,
    details: AnyDetails = {},
  ) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
    this.code = code;
    this.details = details;
  }
}

let csrf = '';
let user: User | null = null;

/** Who is signed in on this page. */
export function currentUser(): User | null {
  return user;
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

/** Address of the server's interface, whatever path the site lives under. */
export function apiUrl(path: string): string {
  return new URL(`../api/${path}`, document.baseURI).href;
}

/** Where a picture or attachment of the store is shown from: content/media/a.jpg */
export function mediaUrl(path: string): string {
  return apiUrl(`${routes.media}?path=${encodeURIComponent(path)}`);
}

/** The same for a path as an entry writes it: ../media/a.jpg */
export function referenceUrl(reference: string): string {
  return mediaUrl(`content/${reference.replace(/^(?:\.\.\/)+|^\//, '')}`);
}

/** Headers every change must carry. */
export function csrfHeader(): Record<string, string> {
  return { [CSRF_HEADER]: csrf };
}

/** The session of this browser; null when nobody is signed in. */
export async function findSession(): Promise<Session | null> {
  const session = await send<SessionAnswer>(routes.session, { method: 'GET' });
  if (session.user === null) return null;
  setSession(session);
  return session;
}

/** Posts JSON. When the session has ended it asks for the password over the page and goes on. */
export async function post<T>(path: string, body: unknown): Promise<T> {
  return withSignIn(() =>
    send<T>(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...csrfHeader() },
      body: JSON.stringify(body),
    }),
  );
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
    const before = user?.login;
    if (error.code === 'csrf' && (await findSession())?.user.login === before) return request();
    if (error.code !== 'not-signed-in') throw error;
    if (!(await requestSignIn())) throw new ApiError(401, 'cancelled', messages.cancelled);
    return request();
  }
}

/** Turns an answer's body into what it says; throws it as an error unless it is a success. */
export function readAnswer<T>(status: number, text: string): T {
  let body: T | Partial<ErrorBody>;
  try {
    body = JSON.parse(text);
  } catch {
    throw new ApiError(status, 'bad-answer', messages.badAnswer);
  }
  if (status >= 200 && status < 300) return body as T;
  const error: Partial<ErrorBody['error']> = (body as Partial<ErrorBody>).error ?? {};
  const { code = 'unexpected', message = messages.badAnswer, ...details } = error;
  throw new ApiError(status, code, message, details);
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
