import { serverMessages } from '../../../src/i18n/server-messages.ts';
import { fold } from '../../../src/lib/vietnamese/fold.ts';
import { IMAGE_TYPES } from '../../../src/model/fields/media.ts';
import type { LibraryFile } from '../../protocol/media.ts';
import { writablePath } from '../paths.ts';
import { CONTENT, type Snapshot } from '../store/entry-index.ts';
import { git } from '../store/git.ts';
import type { Call, Handler } from './context.ts';
import { HttpError } from './http-error.ts';
import { requireRole, requireWritable } from './permissions.ts';
import { publishAndWait } from './publish.ts';
import { wordsOfTerm } from './term-matcher.ts';

const messages = serverMessages;
const PAGE_SIZE = 60;

/** Pictures or attachments of the library: with size, time, and the entries that use each. */
export const listFiles: Handler<'listFiles'> = async (call, input) => {
  const { store } = call.services;
  const main = await store.main();
  const [sizes, changes] = [await sizesOf(call, main), await store.lastChanges()];
  const users = usersByName(main);
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
        usedBy: users.get(name) ?? [],
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
  requireRole(call, 'publisher');
  const { store, uploads } = call.services;
  const target = requireWritable(call, path);
  const name = path.split('/').at(-1) ?? path;
  if (target.kind !== 'upload') throw new HttpError('path', messages.errors.path);
  if (!uploads.has(blob, path))
    throw new HttpError('not-uploaded', messages.errors.notUploaded(name));
  const title = messages.commits.replaced(path.slice(CONTENT.length));
  await publishAndWait(call, target, {
    prepare: (onto) => store.prepareChange(new Map([[path, blob]]), call.account, title, onto),
  });
  return {};
};

function isKind(path: string, kind: 'picture' | 'file'): boolean {
  const extension = path.split('.').at(-1) ?? '';
  return (IMAGE_TYPES as readonly string[]).includes(extension) === (kind === 'picture');
}

const sizesBySnapshot = new WeakMap<Snapshot, Promise<Map<string, number>>>();

/** Bytes of each picture and attachment, read once a published state. */
function sizesOf({ services }: Call, main: Snapshot): Promise<Map<string, number>> {
  const known = sizesBySnapshot.get(main) ?? readSizes(services.store.repository.dir, main.commit);
  sizesBySnapshot.set(main, known);
  known.catch(() => sizesBySnapshot.delete(main));
  return known;
}

async function readSizes(gitDir: string, commit: string): Promise<Map<string, number>> {
  const folders = [`${CONTENT}media`, `${CONTENT}tep`];
  const args = ['ls-tree', '-r', '-l', '-z', '--full-tree', commit, '--', ...folders];
  const text = (await git(gitDir, args)).toString('utf8');
  return new Map(
    text
      .split('\0')
      .filter(Boolean)
      .map((line): [string, number] => {
        const [head = '', path = ''] = line.split('\t');
        return [path, Number(head.split(/\s+/).at(-1))];
      }),
  );
}

type Users = ReadonlyMap<string, LibraryFile['usedBy']>;
const usersBySnapshot = new WeakMap<Snapshot, Users>();

/** Entries that name each file, by the file's name. */
export function usersByName(main: Snapshot): Users {
  const known = usersBySnapshot.get(main);
  if (known) return known;
  const found = new Map<string, LibraryFile['usedBy']>();
  for (const { collection, slug, title, foldedText } of main.entries.values())
    for (const name of new Set(namesIn(foldedText)))
      found.set(name, [...(found.get(name) ?? []), { collection, slug, title }]);
  usersBySnapshot.set(main, found);
  return found;
}

function namesIn(text: string): string[] {
  return [...text.matchAll(/\/(?:media|tep)\/([a-z0-9._-]+)/g)].map(([, name = '']) => name);
}
