import { serverMessages } from '../../../src/i18n/server-messages.ts';
import { writablePath } from '../paths.ts';
import { publishedTogether } from '../store/together.ts';
import { publishedVersions } from '../store/versions.ts';
import { requireInArea } from './areas.ts';
import type { Call, Handler } from './context.ts';
import { HttpError } from './http-error.ts';
import { requireWritable } from './permissions.ts';
import { publishAndWait } from './publish.ts';

const messages = serverMessages.errors;

/**
 * Puts back, at once, what everything published together with one version of an entry was before: a merger of
 * units, a table of units, a document with what it ended.
 * @throws HttpError `changed` naming an entry that was published again since; nothing is written then
 */
export const undoPublication: Handler<'undoPublication'> = async (call, { path, commit }) => {
  const { store } = call.services;
  const target = requireWritable(call, path);
  const versions = await publishedVersions(store.repository, path);
  if (!versions.some((version) => version.commit === commit))
    throw new HttpError('missing', messages.missing);
  const changes = await publishedTogether(store.repository, commit);
  for (const change of changes) await requireOwnArea(call, change.path, change.before);
  const title = serverMessages.commits.undone(changes.length);
  const before = new Map(changes.map((change) => [change.path, change.before]));
  await publishAndWait(call, target, {
    prepare: async (onto) => {
      // What is published in the same moment counts too.
      const files = await store.repository.listTree(onto);
      const moved = changes.find(({ path, after }) => (files.get(path)?.id ?? null) !== after);
      if (moved) throw new HttpError('changed', messages.undoChanged(moved.path));
      return store.prepareChange(before, call.account, title, onto);
    },
  });
  return { entries: changes.length };
};

async function requireOwnArea(call: Call, path: string, blob: string | null): Promise<void> {
  const target = writablePath(path);
  const text = blob && (await call.services.store.repository.readBlob(blob));
  if (target && text) requireInArea(call, target, [text]);
}
