import { serverMessages } from '../../../src/i18n/server-messages.ts';
import { errorsWithout } from '../checks.ts';
import { mediaFacts } from '../media-facts.ts';
import { referencesTo } from '../references.ts';
import { CONTENT } from '../store/entry-index.ts';
import { requireInArea } from './areas.ts';
import type { Call, Handler } from './context.ts';
import { HttpError } from './http-error.ts';
import { requireWritable } from './permissions.ts';
import { publishAndWait } from './publish.ts';

const messages = serverMessages.errors;

/** Takes published entries and files away, unless something still points at them; the bin keeps them. */
export const deleteFiles: Handler<'deleteFiles'> = async (call, { paths }) => {
  const { store } = call.services;
  const prepare = async (onto: string) => {
    await requireRemovable(call, paths);
    const names = paths.map((path) => path.slice(CONTENT.length)).join(', ');
    const { commit } = await store.prepareChange(
      new Map(paths.map((path) => [path, null])),
      call.account,
      serverMessages.commits.deleted(names),
      onto,
    );
    const main = await store.main();
    const refs = await Promise.all(
      paths.map((path) => {
        const entry = main.entries.get(path);
        const name = path.split('/').at(-1) ?? path;
        const key = entry ?? { collection: '', slug: name };
        const { collection, slug } = key;
        const kind = entry ? ('entry' as const) : ('file' as const);
        return store.removal({ kind, collection, slug, path, tip: onto }, call.account);
      }),
    );
    return { commit, refs };
  };
  await publishAndWait(call, { kind: 'upload', role: 'publisher' }, { prepare });
  return {};
};

/**
 * Looks whether the site can do without some published files.
 * @throws HttpError `in-use` naming what still needs them, `path`, `missing`, `area`
 */
export async function requireRemovable(call: Call, paths: readonly string[]): Promise<void> {
  const { store } = call.services;
  const main = await store.main();
  const media = await mediaFacts(store);
  for (const path of paths) {
    const target = requireWritable(call, path);
    if (target.kind === 'settings') throw new HttpError('path', messages.path);
    const blob = main.files.get(path);
    if (!blob) throw new HttpError('missing', messages.missing);
    requireInArea(call, target, [await store.repository.readBlob(blob)]);
    const entry = main.entries.get(path);
    const users = entry
      ? await referencesTo(store, entry)
      : media.usersOf(path).map(({ title }) => title);
    if (users.length > 0)
      throw new HttpError('in-use', messages.usedBy(users.slice(0, 5).join('; ')));
  }
  const [left] = await errorsWithout(store, new Set(paths));
  if (left) throw new HttpError('in-use', messages.brokenWithout(left.file, left.problem));
}
