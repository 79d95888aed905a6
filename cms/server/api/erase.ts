import { serverMessages } from '../../../src/i18n/server-messages.ts';
import { writablePath } from '../paths.ts';
import { erasePath } from '../store/erase.ts';
import type { Handler } from './context.ts';
import { HttpError } from './http-error.ts';
import { draftKey } from './save-entry.ts';

const messages = serverMessages.errors;

/**
 * Erases an entry or a file for good, as the law may ask: from drafts, bin, versions, what is being typed
 * and the sites kept for a rollback. What stands on the site must be taken off it first.
 * @throws HttpError `in-use` while it is published
 */
export const erase: Handler<'erase'> = async ({ services, account }, { path, reason }) => {
  const { store, releases, autosaves, remarks, readings, erasures, uploads } = services;
  const target = writablePath(path);
  if (!target || target.kind === 'settings') throw new HttpError('path', messages.path);
  const commits = await store.exclusively(async () => {
    if ((await store.main()).files.has(path))
      throw new HttpError('in-use', messages.stillPublished);
    const count = await erasePath(store.repository, path);
    if (target.kind === 'upload') uploads.forget(path);
    else {
      const key = draftKey(target);
      autosaves.erase(key.collection, key.slug);
      remarks.erase(key);
      readings.erase(path);
    }
    erasures.note(path, account.login, reason);
    return count;
  });
  await services.forgetErased();
  // The words of an attachment and the sizes of a picture lie beside the releases too.
  if (target.kind === 'upload') await services.publisher.forgetFiles();
  releases.dropOlder();
  return { commits };
};

export const erasures: Handler<'erasures'> = async ({ services }) => ({
  erasures: services.erasures.list().map(({ path, login, reason, at }) => ({
    path,
    reason,
    by: services.accounts.find(login)?.name ?? login,
    at: at.toISOString(),
  })),
});
