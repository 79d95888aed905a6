import { serverMessages } from '../../../src/i18n/server-messages.ts';
import { errorsWithout } from '../checks.ts';
import { referencesTo } from '../references.ts';
import type { ContentStore } from '../store/content-store.ts';
import { CONTENT, collectionOf } from '../store/entry-index.ts';
import type { Handler } from './context.ts';
import { HttpError } from './http-error.ts';
import { requireWritable } from './permissions.ts';
import { publishAndWait } from './publish.ts';

const messages = serverMessages.errors;

/** Takes published entries and files away, unless something still points at them. */
export const deleteFiles: Handler<'deleteFiles'> = async (call, { paths }) => {
  const { store } = call.services;
  const prepare = async (onto: string) => {
    const main = await store.main();
    for (const path of paths) {
      const target = requireWritable(call, path);
      if (target.kind === 'settings') throw new HttpError('path', messages.path);
      if (!main.files.has(path)) throw new HttpError('missing', messages.missing);
      const entry = main.entries.get(path);
      const users = entry ? await referencesTo(store, entry) : await usersOf(store, path);
      if (users.length > 0)
        throw new HttpError('in-use', messages.usedBy(users.slice(0, 5).join('; ')));
    }
    const [left] = await errorsWithout(store, new Set(paths));
    if (left) throw new HttpError('in-use', messages.brokenWithout(left.file, left.problem));
    const names = paths.map((path) => path.slice(CONTENT.length)).join(', ');
    return store.prepareChange(
      new Map(paths.map((path) => [path, null])),
      call.account,
      serverMessages.commits.deleted(names),
      onto,
    );
  };
  await publishAndWait(call, { kind: 'upload', role: 'publisher' }, { prepare });
  return {};
};

/** Titles of published entries that show a picture or offer a file. */
async function usersOf(store: ContentStore, path: string): Promise<string[]> {
  const main = await store.main();
  const name = path.split('/').at(-1) ?? '';
  const found: string[] = [];
  for (const { path: entry, blob, title } of main.entries.values()) {
    const bytes = await store.repository.readBlob(blob);
    if (bytes?.includes(`/${name}`) && collectionOf(entry)) found.push(title);
  }
  return found;
}
