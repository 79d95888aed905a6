import { serverMessages } from '../../../src/i18n/server-messages.ts';
import { slugify } from '../../../src/lib/vietnamese/slug.ts';
import { allCollections } from '../../../src/model/registry.ts';
import { writablePath } from '../paths.ts';
import { CONTENT, type Snapshot } from '../store/entry-index.ts';
import type { Handler } from './context.ts';
import { HttpError } from './http-error.ts';

const messages = serverMessages.errors;

/** Whether a path is that of a setting newer than the store: its form opens empty, and the first save makes the file. */
export function isUnwrittenSetting(path: string, main: Snapshot): boolean {
  const target = writablePath(path);
  return (
    target?.kind === 'settings' && target.settings.mayBeMissing === true && !main.files.has(path)
  );
}

/** A published entry with the blob it has: the base of the next save. */
export const getEntry: Handler<'getEntry'> = async ({ services }, { path }) => {
  const main = await services.store.main();
  if (isUnwrittenSetting(path, main)) return { data: '', file: { path, id: '' } };
  const blob = writablePath(path) ? main.files.get(path) : undefined;
  const bytes = blob ? await services.store.repository.readBlob(blob) : null;
  if (!blob || !bytes) throw new HttpError('missing', messages.missing);
  return { data: bytes.toString('utf8'), file: { path, id: blob } };
};

/** An address nobody has yet, made of what an entry says. */
export const freeSlug: Handler<'freeSlug'> = async ({ services }, input) => {
  const collection = allCollections.find(({ id }) => id === input.collection);
  if (!collection) throw new HttpError('bad-request', messages.badRequest);
  const wanted = slugify(input.wanted) || slugify(collection.labelSingular) || collection.id;
  const main = await services.store.main();
  const isTaken = async (slug: string) =>
    collection.reservedSlugs?.includes(slug) ||
    collection.extensions.some((extension) =>
      main.files.has(`${CONTENT}${collection.folder}/${slug}.${extension}`),
    ) ||
    (await services.store.draft(collection.id, slug)) !== null;
  for (let copy = 1; ; copy += 1) {
    const slug = copy === 1 ? wanted : `${wanted}-${copy}`;
    if (!(await isTaken(slug))) return { slug };
  }
};
