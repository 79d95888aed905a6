import { timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { serverMessages } from '../../../src/i18n/server-messages.ts';
import type { Account } from '../accounts/accounts.ts';
import type { Office } from './context.ts';
import { Refusal } from './refusal.ts';

const say = serverMessages.refusals;

/** Cookie of a session; without TLS (loopback) the stricter name cannot be used (RFC 6265bis). */
export function cookieName(request: FastifyRequest): string {
  return request.protocol === 'https' ? '__Host-phien' : 'phien';
}

/**
 * Lets only requests of our own pages through. Another site, and a name that merely points at this
 * machine (DNS rebinding), carry a foreign Origin or Host.
 * @throws Refusal 403
 */
export function needOwnPage(request: FastifyRequest, hosts: ReadonlySet<string>): void {
  const foreign = new Refusal(403, 'foreign', say.foreign);
  if (!hosts.has(request.headers.host ?? '')) throw foreign;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw foreign;
  if (request.method === 'GET') return;
  const { origin = '' } = request.headers;
  if (!URL.canParse(origin) || !hosts.has(new URL(origin).host)) throw foreign;
}

/**
 * The account that is signed in; for changes also with the token only our own pages know.
 * @throws Refusal 401 without a session, 403 with a wrong token
 */
export function signedIn(
  request: FastifyRequest,
  office: Office,
  isActivity = true,
): Account & { csrf: string } {
  const session = office.sessions.find(request.cookies[cookieName(request)], isActivity);
  const account = session && office.accounts.find(session.login);
  if (!session || !account || account.disabled)
    throw new Refusal(401, 'not-signed-in', say.notSignedIn);
  if (request.method !== 'GET' && !isSame(request.headers['x-csrf-token'], session.csrf))
    throw new Refusal(403, 'csrf', say.noCsrf);
  return { ...account, csrf: session.csrf };
}

/** {@link signedIn}, for everything but changing the password. */
export function atWork(request: FastifyRequest, office: Office, isActivity = true): Account {
  const account = signedIn(request, office, isActivity);
  if (account.mustChange) throw new Refusal(403, 'must-change', say.mustChange);
  return account;
}

function isSame(given: unknown, wanted: string): boolean {
  if (typeof given !== 'string' || given.length !== wanted.length) return false;
  return timingSafeEqual(Buffer.from(given), Buffer.from(wanted));
}
