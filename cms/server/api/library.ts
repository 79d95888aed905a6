import { serverMessages } from '../../../src/i18n/server-messages.ts';
import { fold } from '../../../src/lib/vietnamese/fold.ts';
import { IMAGE_TYPES } from '../../../src/model/fields/media.ts';
import type { LibraryFile } from '../../protocol/media.ts';
import { mediaFacts } from '../media-facts.ts';
import { writablePath } from '../paths.ts';
import { CONTENT } from '../store/entry-index.ts';
import type { Handler } from './context.ts';
import { HttpError } from './http-error.ts';
import { requirePublishable } from './library-file.ts';
import { requireWritable } from './permissions.ts';
import { publishFiles } from './publish.ts';
import { wordsOfTerm } from './term-matcher.ts';

const messages = serverMessages;
const PAGE_SIZE = 60;

/** Pictures or attachments of the library: with size, time, and the entries that use each. */
export const listFiles: Handler<'listFiles'> = async (call, input) => {
  const { store } = call.services;
  const main = await store.main();
  const { sizes, usersOf } = await mediaFacts(store);
  const changes = await store.lastChanges();
  const words = wordsOfTerm(input.term);
  const all = [...main.files.keys()]
    .filter((path) => writablePath(path)?.kind === 'upload' && isKind(path, input.kind))
    .map((path): LibraryFile => {
      const name = path.split('/').at(-1) ?? path;
      const change = changes.byPath.get(path);
      return {
        path,
        name,
        bytes: sizes.get(path) ?? 0,
        at: change?.at.toISOString() ?? '',
        by: change?.by ?? '',
        usedBy: usersOf(path),
      };
    });
  const years = [...new Set(all.map(({ at }) => at.slice(0, 4)))].filter(Boolean).sort().reverse();
  const found = all
    .filter(({ at }) => input.year === '' || at.startsWith(input.year))
    .filter(({ usedBy }) => !input.unused || usedBy.length === 0)
    .filter(({ name, usedBy }) => {
      const text = fold(`${name} ${usedBy.map(({ title }) => title).join(' ')}`);
      return words.every((word) => text.includes(word));
    })
    .sort((left, right) => right.at.localeCompare(left.at) || left.name.localeCompare(right.name));
  const start = input.page * PAGE_SIZE;
  return {
    files: found.slice(start, start + PAGE_SIZE),
    count: found.length,
    page: input.page,
    pageCount: Math.ceil(found.length / PAGE_SIZE),
    years,
  };
};

/** Puts another file in the place of one: all entries that show it show the new one. */
export const replaceFile: Handler<'replaceFile'> = async (call, { path, blob }) => {
  const { store, uploads } = call.services;
  const target = requireWritable(call, path);
  const name = path.split('/').at(-1) ?? path;
  if (target.kind !== 'upload') throw new HttpError('path', messages.errors.path);
  if (!uploads.has(blob, path))
    throw new HttpError('not-uploaded', messages.errors.notUploaded(name));
  await requirePublishable(store, path, blob);
  const title = messages.commits.replaced(path.slice(CONTENT.length));
  await publishFiles(call, target, new Map([[path, blob]]), title);
  return {};
};

function isKind(path: string, kind: 'picture' | 'file'): boolean {
  const extension = path.split('.').at(-1) ?? '';
  return (IMAGE_TYPES as readonly string[]).includes(extension) === (kind === 'picture');
}
