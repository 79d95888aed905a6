import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { serverMessages } from '../../../src/i18n/server-messages.ts';
import type { Account } from '../accounts/accounts.ts';
import { MIN_PASSWORD_LENGTH } from '../accounts/passwords.ts';
import type { Office } from './context.ts';
import { cookieName, signedIn } from './gate.ts';
import { text } from './params.ts';
import { Refusal } from './refusal.ts';

const say = serverMessages.refusals;

/** Tries of one machine a minute; accounts lock on their own after six wrong passwords. */
const TRIES_PER_MINUTE = 30;

/** Signing in and out, who is signed in, and changing one's password. */
export function signInRoutes(api: FastifyInstance, office: Office, cookiePath: string): void {
  const cookie = (request: FastifyRequest) =>
    ({
      path: request.protocol === 'https' ? '/' : cookiePath,
      httpOnly: true,
      sameSite: 'strict',
      secure: request.protocol === 'https',
    }) as const;

  const begin = (request: FastifyRequest, reply: FastifyReply, account: Account) => {
    const { token, csrf } = office.sessions.start(account.login);
    reply.setCookie(cookieName(request), token, cookie(request));
    return describe(account, csrf);
  };

  api.post(
    '/sign-in',
    { config: { rateLimit: { max: TRIES_PER_MINUTE, timeWindow: 60_000 } } },
    async (request, reply) => {
      const body = asObject(request.body);
      const login = text(body, 'login').trim().toLowerCase();
      const result = await office.accounts.signIn(login, text(body, 'password'));
      if (result.ok) return begin(request, reply, result.account);
      switch (result.reason) {
        case 'wrong':
          throw new Refusal(401, 'wrong-password', say.badPassword);
        case 'disabled':
          throw new Refusal(403, 'disabled', say.disabled);
        case 'locked': {
          const minutes = Math.ceil((result.until.getTime() - Date.now()) / 60_000);
          throw new Refusal(423, 'locked', say.locked(minutes));
        }
        default:
          return result satisfies never;
      }
    },
  );

  api.post('/sign-out', async (request, reply) => {
    signedIn(request, office);
    office.sessions.end(request.cookies[cookieName(request)]);
    reply.clearCookie(cookieName(request), cookie(request));
    return {};
  });

  api.get('/session', async (request) => {
    try {
      const account = signedIn(request, office);
      return describe(account, account.csrf);
    } catch {
      // Nobody being signed in is an answer and no fault.
      return { user: null };
    }
  });

  api.post('/password', async (request, reply) => {
    const { login } = signedIn(request, office);
    const body = asObject(request.body);
    const [current, next] = [text(body, 'current'), text(body, 'next')];
    if (next.length < MIN_PASSWORD_LENGTH)
      throw new Refusal(422, 'short-password', say.shortPassword(MIN_PASSWORD_LENGTH));
    if (next === current) throw new Refusal(422, 'same-password', say.samePassword);
    const result = await office.accounts.signIn(login, current);
    if (!result.ok) throw new Refusal(401, 'wrong-password', say.badPassword);
    await office.accounts.changePassword(login, next);
    return begin(request, reply, { ...result.account, mustChange: false });
  });
}

function describe({ login, name, role, mustChange }: Account, csrf: string) {
  return { user: { login, name, role }, mustChange, csrf };
}

function asObject(body: unknown): Record<string, unknown> {
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
}
