import { FILE_TYPES, IMAGE_TYPES } from '../../src/model/fields/media.ts';
import { oncePerSnapshot } from './once-per-snapshot.ts';
import type { ContentStore } from './store/content-store.ts';
import { CONTENT, type Snapshot } from './store/entry-index.ts';
import { gitGrep, gitText } from './store/git.ts';

/** What is known of each picture and attachment of a published state, by path in the store. */
export interface MediaFacts {
  /** Sizes in bytes. */
  sizes: ReadonlyMap<string, number>;
  /** The published entries that name a file, in whatever form of Unicode its path is written. */
  usersOf: (path: string) => readonly MediaUser[];
}

/** An entry that names a file. */
export interface MediaUser {
  collection: string;
  slug: string;
  title: string;
}

const FOLDERS = [`${CONTENT}media`, `${CONTENT}tep`];
const TYPES = [...IMAGE_TYPES, ...FILE_TYPES];
/** Endings of names; both cases stand here because Git is six times slower when it ignores case. */
const ENDINGS = [...TYPES, ...TYPES.map((type) => type.toUpperCase())].join('|');
/** A path of a picture or attachment as entries write it: ../media/a.jpg */
const REFERENCE = `(media|tep)/[^"'\`<>()|{}]+\\.(${ENDINGS})`;

/** The facts of the published state; Git is asked once for each state, by one command for each fact. */
export async function mediaFacts(store: ContentStore): Promise<MediaFacts> {
  return factsOf(store, await store.main());
}

const factsOf = oncePerSnapshot(readFacts);

async function readFacts(
  { repository: { dir } }: ContentStore,
  snapshot: Snapshot,
): Promise<MediaFacts> {
  const [sizes, users] = await Promise.all([
    sizesOf(dir, snapshot.commit),
    usersByFile(dir, snapshot),
  ]);
  return { sizes, usersOf: (path) => users.get(path.normalize('NFC')) ?? [] };
}

async function sizesOf(dir: string, commit: string): Promise<Map<string, number>> {
  const args = ['ls-tree', '-r', '-l', '-z', '--full-tree', commit, '--', ...FOLDERS];
  const lines = (await gitText(dir, args)).split('\0').filter(Boolean);
  return new Map(
    lines.map((line) => {
      const [facts = '', path = ''] = line.split('\t');
      return [path, Number(facts.trim().split(/\s+/).at(-1))];
    }),
  );
}

async function usersByFile(
  dir: string,
  { commit, entries }: Snapshot,
): Promise<Map<string, MediaUser[]>> {
  const users = new Map<string, MediaUser[]>();
  for (const [path, reference] of await referencesIn(dir, commit)) {
    const entry = entries.get(path);
    if (!entry) continue;
    const { collection, slug, title } = entry;
    const file = `${CONTENT}${decoded(reference)}`.normalize('NFC');
    const found = users.get(file) ?? [];
    const isKnown = found.some((one) => one.collection === collection && one.slug === slug);
    if (!isKnown) users.set(file, [...found, { collection, slug, title }]);
  }
  return users;
}

/** Every mention of a picture or attachment: path of the entry, "media/a.jpg". */
async function referencesIn(dir: string, commit: string): Promise<[string, string][]> {
  const args = ['-o', '-I', '-z', '-E', '-e', REFERENCE, commit, '--', CONTENT];
  const lines = (await gitGrep(dir, args)).split('\n').filter(Boolean);
  return lines.map((line) => {
    const [path = '', reference = ''] = line.slice(commit.length + 1).split('\0');
    return [path, reference];
  });
}

function decoded(reference: string): string {
  try {
    return decodeURI(reference);
  } catch {
    return reference;
  }
}
