import { timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { serverMessages } from '../../../src/i18n/server-messages.ts';
import { CSRF_HEADER } from '../../protocol/routes.ts';
import type { Account } from '../accounts/accounts.ts';
import type { Call, Services } from './context.ts';
import { HttpError } from './http-error.ts';

const messages = serverMessages.errors;

/** Name of the cookie of a session or a device; without TLS (loopback) the stricter name cannot be used (RFC 6265bis). */
export function cookieName(
  request: FastifyRequest,
  name: 'session' | 'device' = 'session',
): string {
  return request.protocol === 'https' ? `__Host-${name}` : name;
}

/**
 * Lets only requests of our own pages through. Another site, and a name that merely points at this
 * machine (DNS rebinding), carry a foreign Origin or Host.
 * @throws HttpError `foreign`
 */
export function requireOwnPage(request: FastifyRequest, hosts: ReadonlySet<string>): void {
  const foreign = new HttpError('foreign', messages.foreign);
  if (!hosts.has(request.headers.host ?? '')) throw foreign;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw foreign;
  if (request.method === 'GET') return;
  const { origin = '' } = request.headers;
  if (!URL.canParse(origin) || !hosts.has(new URL(origin).host)) throw foreign;
}

/**
 * The account that is signed in; for changes also with the token only our own pages know.
 * @throws HttpError `not-signed-in`, `csrf`; `bad-request` for a token that cannot be one
 */
export function requireSession(
  request: FastifyRequest,
  services: Services,
  isActivity = true,
): Account & { csrf: string; session: string } {
  const session = services.sessions.find(request.cookies[cookieName(request)], isActivity);
  const account = session && services.accounts.find(session.login);
  if (!session || !account || account.disabled)
    throw new HttpError('not-signed-in', messages.notSignedIn);
  // A token of ours is sixty-four kinds of letters; anything else was never one.
  const token = request.headers[CSRF_HEADER];
  if (token !== undefined && !/^[\w-]*$/.test(String(token)))
    throw new HttpError('bad-request', messages.badRequest);
  if (request.method !== 'GET' && !isSame(token, session.csrf))
    throw new HttpError('csrf', messages.noCsrf);
  return { ...account, csrf: session.csrf, session: session.id };
}

/**
 * {@link requireSession}, for everything but changing the password.
 * @throws HttpError also `must-change`
 */
export function requireCall(request: FastifyRequest, services: Services, isActivity = true): Call {
  const { csrf, session, ...account } = requireSession(request, services, isActivity);
  if (account.mustChange) throw new HttpError('must-change', messages.mustChange);
  return { services, account, session };
}

function isSame(given: unknown, wanted: string): boolean {
  if (typeof given !== 'string') return false;
  // Letters beyond ASCII take several bytes: lengths are those of the bytes.
  const [left, right] = [Buffer.from(given), Buffer.from(wanted)];
  return left.length === right.length && timingSafeEqual(left, right);
}
