import type { z } from 'astro/zod';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { serverMessages } from '../../../src/i18n/server-messages.ts';
import type { Session, SessionAnswer } from '../../protocol/routes.ts';
import { routes } from '../../protocol/routes.ts';
import { forgottenInput, passwordInput, signInInput } from '../../protocol/sign-in.ts';
import type { Account } from '../accounts/accounts.ts';
import { DEVICE_MS } from '../accounts/devices.ts';
import { networkOf } from '../accounts/network.ts';
import { isCrowded, MIN_PASSWORD_LENGTH } from '../accounts/passwords.ts';
import type { Place } from '../accounts/sign-in-limits.ts';
import { cookieName, requireSession } from './authentication.ts';
import type { Services } from './context.ts';
import { HttpError } from './http-error.ts';

const messages = serverMessages.errors;

/** Tries of one machine a minute; it must wait for each account on its own after six wrong passwords. */
const TRIES_PER_MINUTE = 30;
const REQUESTS_FOR_PASSWORD = 5;

/** Signing in and out, who is signed in, and changing one's password. */
export function signInRoutes(api: FastifyInstance, services: Services, cookiePath: string): void {
  const cookie = (request: FastifyRequest) =>
    ({
      path: request.protocol === 'https' ? '/' : cookiePath,
      httpOnly: true,
      sameSite: 'strict',
      secure: request.protocol === 'https',
    }) as const;

  const placeOf = (request: FastifyRequest, login: string): Place => {
    const device = services.devices.find(deviceOf(request), login, Date.now());
    const source = device ? `device ${device}` : networkOf(request.ip);
    return { source, isKnown: device !== null };
  };

  const begin = (request: FastifyRequest, reply: FastifyReply, account: Account): Session => {
    const { token, csrf } = services.sessions.start(
      account.login,
      Date.now(),
      request.headers['user-agent'],
    );
    reply.setCookie(cookieName(request), token, cookie(request));
    const device = services.devices.remember(deviceOf(request), account.login, Date.now());
    const maxAge = DEVICE_MS / 1000;
    reply.setCookie(cookieName(request, 'device'), device, { ...cookie(request), maxAge });
    return describe(account, csrf);
  };

  api.post(
    `/${routes.signIn}`,
    { config: { rateLimit: { max: TRIES_PER_MINUTE, timeWindow: 60_000 } } },
    async (request, reply) => {
      const { login, password } = checked(signInInput, request.body);
      const name = login.trim().toLowerCase();
      if (isCrowded() && !deviceOf(request)) throw new HttpError('overloaded', messages.overloaded);
      const result = await services.accounts.signIn(name, password, placeOf(request, name));
      if (result.ok) return begin(request, reply, result.account);
      switch (result.reason) {
        case 'wrong':
          throw new HttpError('wrong-password', messages.badPassword);
        case 'disabled':
          throw new HttpError('disabled', messages.disabled);
        case 'locked': {
          const minutes = Math.ceil((result.until.getTime() - Date.now()) / 60_000);
          throw new HttpError('locked', messages.locked(minutes));
        }
        default:
          return result satisfies never;
      }
    },
  );

  // Whether there is such an account, the answer does not tell.
  api.post(
    `/${routes.forgotten}`,
    { config: { rateLimit: { max: REQUESTS_FOR_PASSWORD, timeWindow: 60_000 } } },
    async (request) => {
      const { login } = checked(forgottenInput, request.body);
      services.accounts.askForPassword(login.trim().toLowerCase());
      return {};
    },
  );

  api.post(`/${routes.signOut}`, async (request, reply) => {
    requireSession(request, services);
    services.sessions.end(request.cookies[cookieName(request)]);
    reply.clearCookie(cookieName(request), cookie(request));
    return {};
  });

  api.get(`/${routes.session}`, async (request): Promise<SessionAnswer> => {
    try {
      const account = requireSession(request, services);
      return describe(account, account.csrf);
    } catch {
      // Nobody being signed in is an answer and no error.
      return { user: null };
    }
  });

  api.post(`/${routes.password}`, async (request, reply) => {
    const { login, session } = requireSession(request, services);
    const { current, next } = checked(passwordInput, request.body);
    if (next.length < MIN_PASSWORD_LENGTH)
      throw new HttpError('short-password', messages.shortPassword(MIN_PASSWORD_LENGTH));
    if (next === current) throw new HttpError('same-password', messages.samePassword);
    const place = { source: `session ${session}`, isKnown: true };
    const result = await services.accounts.signIn(login, current, place);
    if (!result.ok) throw new HttpError('wrong-password', messages.badPassword);
    await services.accounts.changePassword(login, next);
    return begin(request, reply, { ...result.account, mustChange: false });
  });
}

/** The cookie that says in which browser somebody signed in before. */
function deviceOf(request: FastifyRequest): string | undefined {
  return request.cookies[cookieName(request, 'device')];
}

function describe({ login, name, role, mustChange }: Account, csrf: string): Session {
  return { user: { login, name, role }, mustChange, csrf };
}

function checked<T>(input: z.ZodType<T>, body: unknown): T {
  const result = input.safeParse(body);
  if (!result.success) throw new HttpError('bad-request', messages.badRequest);
  return result.data;
}
