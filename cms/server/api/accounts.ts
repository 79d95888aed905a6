import { serverMessages } from '../../../src/i18n/server-messages.ts';
import type { Accounts } from '../accounts/accounts.ts';
import { LOGIN } from '../accounts/login.ts';
import type { Call, Handler } from './context.ts';
import { HttpError } from './http-error.ts';

const messages = serverMessages.errors;

/** Everybody who may sign in, with what they may do and when they were last here. */
export const accounts: Handler<'accounts'> = async ({ services }) => {
  const { accounts: known, sessions, rules } = services;
  const requests = known.passwordRequests();
  const activity = known.activity();
  return {
    accounts: known.list().map(({ login, name, role, mustChange, disabled }) => {
      const { lastSeen = null, lockedUntil = 0 } = activity.get(login) ?? {};
      return {
        ...{ login, name, role, mustChange, lastSeen },
        isDisabled: disabled,
        lockedUntil: lockedUntil > Date.now() ? lockedUntil : 0,
        sessions: sessions.of(login).length,
        area: rules.areaOf(login),
        askedAt: requests.get(login) ?? null,
      };
    }),
  };
};

/** Makes an account; its password can be used once. */
export const addAccount: Handler<'addAccount'> = async (call, { login, name, role }) => {
  if (!LOGIN.test(login)) throw new HttpError('bad-login', serverMessages.cli.badLogin);
  const password = await call.services.accounts.add(login, name, role);
  if (password === null) throw new HttpError('login-taken', serverMessages.cli.taken(login));
  return { password };
};

export const renameAccount: Handler<'renameAccount'> = async (call, { login, name }) => {
  requireKnown(call, login);
  call.services.accounts.rename(login, name);
  return {};
};

export const setRole: Handler<'setRole'> = async (call, { login, role }) => {
  requireKnown(call, login);
  if (role !== 'admin') requireOtherAdmin(call, login);
  call.services.accounts.setRole(login, role);
  return {};
};

export const setArea: Handler<'setArea'> = async (call, { login, area }) => {
  requireKnown(call, login);
  call.services.rules.setArea(login, area);
  return {};
};

export const setDisabled: Handler<'setDisabled'> = async (call, { login, disabled }) => {
  requireKnown(call, login);
  if (disabled) requireOtherAdmin(call, login);
  call.services.accounts.setDisabled(login, disabled);
  return {};
};

export const resetPassword: Handler<'resetPassword'> = async (call, { login }) => {
  requireKnown(call, login);
  call.services.devices.forget(login);
  return { password: await call.services.accounts.reset(login) };
};

export const signOutEverywhere: Handler<'signOutEverywhere'> = async (call, { login }) => {
  requireKnown(call, login);
  call.services.sessions.endAll(login);
  return {};
};

/** The caller's own open sign-ins. */
export const ownSessions: Handler<'ownSessions'> = async ({ services, account, session }) => ({
  sessions: services.sessions.of(account.login).map((one) => ({
    ...one,
    isThis: one.id === session,
  })),
});

export const endSession: Handler<'endSession'> = async ({ services, account }, { id }) => {
  services.sessions.endOne(account.login, id);
  return {};
};

export const rules: Handler<'rules'> = async ({ services }) => ({
  fourEyes: services.rules.fourEyes,
});

export const setFourEyes: Handler<'setFourEyes'> = async ({ services, account }, { isOn }) => {
  services.rules.setFourEyes(isOn, account.login);
  return {};
};

function requireKnown({ services }: Call, login: string): void {
  if (!services.accounts.find(login))
    throw new HttpError('missing', serverMessages.cli.unknown(login));
}

/** The office never locks itself out. */
function requireOtherAdmin({ services }: Call, login: string): void {
  if (!isLastAdmin(services.accounts, login)) return;
  throw new HttpError('last-admin', messages.lastAdmin);
}

function isLastAdmin(accounts: Accounts, login: string): boolean {
  const admins = accounts.list().filter(({ role, disabled }) => role === 'admin' && !disabled);
  return admins.length === 1 && admins[0]?.login === login;
}
