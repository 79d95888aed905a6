import { serverMessages } from '../../../src/i18n/server-messages.ts';
import { collectionById } from '../../../src/model/registry.ts';
import { draftVersion } from '../store/drafts.ts';
import { CONTENT } from '../store/entry-index.ts';
import { requireInArea } from './areas.ts';
import type { Handler } from './context.ts';
import { requireRemovable } from './delete-files.ts';
import { requireDraft } from './drafts.ts';
import { HttpError } from './http-error.ts';
import { requireWritable } from './permissions.ts';
import { publishAndWait } from './publish.ts';

const messages = serverMessages.errors;

/**
 * Takes an entry off the site. Its text goes on as a draft in the same step: a draft that waits already
 * stays as it is, with its own text.
 * @throws HttpError `in-use` when other entries need it
 */
export const unpublishEntry: Handler<'unpublishEntry'> = async (call, { collection, slug }) => {
  const { store } = call.services;
  const { folder, extensions } = collectionById(collection);
  const find = async () => {
    const { files } = await store.main();
    const paths = extensions.map((extension) => `${CONTENT}${folder}/${slug}.${extension}`);
    const path = paths.find((one) => files.has(one));
    const blob = path && files.get(path);
    if (!path || !blob) throw new HttpError('missing', messages.missing);
    return { path, blob };
  };
  const { path } = await find();
  const target = requireWritable(call, path);
  await publishAndWait(call, target, {
    prepare: async (onto) => {
      const { blob } = await find();
      requireInArea(call, target, [await store.repository.readBlob(blob)]);
      await requireRemovable(call, [path]);
      const title = serverMessages.commits.unpublished(path.slice(CONTENT.length));
      const { commit } = await store.prepareChange(
        new Map([[path, null]]),
        call.account,
        title,
        onto,
      );
      const known = await store.draft(collection, slug);
      // The text stays its writer's, whoever takes it off the site.
      const last = (await store.lastChanges()).byPath.get(path);
      const author = last ? { login: last.login, name: last.by } : call.account;
      const save = { collection, slug, path, files: new Map([[path, blob]]), author };
      return { commit, refs: [await store.prepareDraft(save, known, commit, call.account)] };
    },
  });
  const draft = await requireDraft(store, { collection, slug });
  return { version: draftVersion(await store.draftFiles(draft)) };
};
