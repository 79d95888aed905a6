import { serverMessages } from '../../../src/i18n/server-messages.ts';
import { formatPartyMoment } from '../../../src/lib/party/dates.ts';
import type { ContentStore } from '../store/content-store.ts';
import type { Draft } from '../store/drafts.ts';
import { gitText } from '../store/git.ts';
import { HttpError } from './http-error.ts';

const messages = serverMessages.errors;

/**
 * The answer to a save that lost the race: who was first, and that text.
 * @param current blob the entry has now; null when it is gone
 */
export async function conflictError(
  store: ContentStore,
  draft: Draft | null,
  path: string,
  current: string | null,
): Promise<HttpError> {
  if (current === null) return new HttpError('deleted', messages.deletedMeanwhile);
  const theirs = (await store.repository.readBlob(current))?.toString('utf8') ?? '';
  const [name, time] = authorAndTime(draft ?? (await lastPublished(store.repository.dir, path)));
  return new HttpError('conflict', messages.conflict(name, time), { theirs, base: current, name });
}

/** Who wrote a text last and when, for a message. */
export function authorAndTime({ author, at }: Pick<Draft, 'author' | 'at'>): [string, string] {
  return [author.name, formatPartyMoment(at)];
}

async function lastPublished(gitDir: string, path: string): Promise<Pick<Draft, 'author' | 'at'>> {
  const format = '--format=%an%x01%ae%x01%at';
  const line = await gitText(gitDir, ['log', '-1', '--no-merges', format, 'main', '--', path]);
  const [name = '', email = '', seconds = '0'] = line.split('\u0001');
  return {
    author: { name, login: email.split('@')[0] ?? '' },
    at: new Date(Number(seconds) * 1000),
  };
}
