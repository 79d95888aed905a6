import { excerpt } from '../../../src/guards/problem.ts';
import { serverMessages } from '../../../src/i18n/server-messages.ts';
import { parseContentFile } from '../../../src/source/content-files.ts';
import type { AutosavedText } from '../../protocol/desk.ts';
import { MAX_TEXT_BYTES } from '../../protocol/upload-limits.ts';
import type { Call, Handler } from './context.ts';
import { HttpError } from './http-error.ts';

const messages = serverMessages.errors;
const EXCERPT_LENGTH = 120;

/** Keeps what the caller is typing. @throws HttpError `too-large` */
export const autosaveText: Handler<'autosaveText'> = async ({ services, account }, input) => {
  if (Buffer.byteLength(input.raw) > MAX_TEXT_BYTES)
    throw new HttpError('too-large', messages.tooLong);
  return { at: services.autosaves.store(account.login, input) };
};

export const autosaves: Handler<'autosaves'> = async (call) => ({ texts: autosavesOf(call) });

/** One kept text, whole. @throws HttpError `missing` */
export const autosave: Handler<'autosave'> = async ({ services, account }, key) => {
  const found = services.autosaves.find(account.login, key);
  if (!found) throw new HttpError('missing', messages.missing);
  const { raw, uploads, at } = found;
  return { raw, uploads, at };
};

export const dropAutosave: Handler<'dropAutosave'> = async ({ services, account }, key) => {
  services.autosaves.drop(account.login, key);
  return {};
};

/** What the server keeps of the caller's typing, with the first words of each text. */
export function autosavesOf({ services, account }: Call): AutosavedText[] {
  return services.autosaves.of(account.login).map(({ raw, uploads, ...text }) => ({
    ...text,
    excerpt: excerptOf(raw),
  }));
}

function excerptOf(raw: string): string {
  const { body } = parseContentFile('x.md', Buffer.from(raw));
  return excerpt(body.replace(/\s+/g, ' ').trim(), EXCERPT_LENGTH);
}
