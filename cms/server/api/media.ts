import { extname } from 'node:path';
import { serverMessages } from '../../../src/i18n/server-messages.ts';
import { FILE_TYPES, IMAGE_TYPES } from '../../../src/model/fields/media.ts';
import { mediaFacts } from '../media-facts.ts';
import type { Handler } from './context.ts';
import { HttpError } from './http-error.ts';
import { requirePublishable } from './library-file.ts';
import { requireWritable } from './permissions.ts';

const messages = serverMessages;

/** The pictures and attachments of a folder, with their facts; their bytes are asked for one by one. */
export const getMedia: Handler<'getMedia'> = async ({ services }, { mediaFolder }) => {
  const folder = `${mediaFolder}/`;
  const main = await services.store.main();
  const { sizes, usersOf } = await mediaFacts(services.store);
  const { byPath } = await services.store.lastChanges();
  const types: readonly string[] = [...IMAGE_TYPES, ...FILE_TYPES];
  return [...main.files]
    .filter(([path]) => path.startsWith(folder) && types.includes(extname(path).slice(1)))
    .map(([path, id]) => ({
      id,
      path,
      name: path.slice(folder.length),
      bytes: sizes.get(path) ?? 0,
      at: byPath.get(path)?.at.getTime() ?? 0,
      usedBy: usersOf(path).map(({ title }) => title),
    }));
};

/** Puts an inspected upload into the library without an entry. */
export const persistMedia: Handler<'persistMedia'> = async (call, { path, blob }) => {
  if (call.services.uploads.has(blob, path))
    await requirePublishable(call.services.store, path, blob);
  return call.services.store.exclusively(async () => {
    const { services, account } = call;
    const name = path.split('/').at(-1) ?? path;
    if (requireWritable(call, path).kind !== 'upload')
      throw new HttpError('path', messages.errors.path);
    if (!services.uploads.has(blob, path))
      throw new HttpError('not-uploaded', messages.errors.notUploaded(name));
    const there = (await services.store.main()).files.get(path);
    if (there !== undefined && there !== blob)
      throw new HttpError('file-taken', messages.errors.fileTaken(name));
    if (there === undefined) {
      const title = messages.commits.uploaded(path);
      await services.store.changeMain(new Map([[path, blob]]), account, title);
    }
    return { id: blob, path, name };
  });
};
