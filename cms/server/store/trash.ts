import { STORED_FOR } from '../../../src/lib/stored-data.ts';
import { type Draft, draftTrailers, trailerOf } from './drafts.ts';
import { gitText } from './git.ts';
import { stampedRef, TRASH } from './refs.ts';
import { NO_OBJECT, type Person, type RefChange, type Repository } from './repository.ts';

/** What was taken away: a draft, a published entry, or a picture or attachment of the library. */
export type RemovedKind = 'draft' | 'entry' | 'file';

/** Something in the bin. */
export interface Removed {
  /** Its name below {@link TRASH}. */
  id: string;
  kind: RemovedKind;
  collection: string;
  slug: string;
  path: string;
  /** Who took it away; null for what a version before wrote. */
  by: { name: string; login: string } | null;
  at: Date;
  /** Who began the draft; ''. */
  owner: string;
  /** Commit whose tree holds it; for a draft its own last commit. */
  tip: string;
  /** What the reference holds. */
  commit: string;
}

/** How long the bin keeps what was taken away. */
export const RETENTION_MS = STORED_FOR.binDays * 24 * 60 * 60_000;

/** Collection in the name of a library file's reference; no content type has it. */
const FILES = 'files';

export interface Removal {
  kind: RemovedKind;
  collection: string;
  slug: string;
  path: string;
  /** Commit that holds what goes. */
  tip: string;
  draft?: Draft;
}

/**
 * Makes the commit that remembers what is taken away, by whom and when.
 * @returns the reference to move together with the removal itself
 */
export async function removalRef(
  repository: Repository,
  { kind, collection, slug, path, tip, draft }: Removal,
  by: { name: string; login: string },
  people: { author: Person; committer: Person; title: string },
): Promise<RefChange> {
  const trailers = [
    ...(draft ? [draftTrailers(draft)] : [`Path: ${path}`]),
    `Removed: ${kind}`,
    `Removed-by: ${by.name} <${by.login}>`,
    `Removed-at: ${new Date().toISOString()}`,
  ];
  const { title, author, committer } = people;
  const to = await repository.commit({
    tree: `${tip}^{tree}`,
    parents: [tip],
    author,
    committer,
    message: `${title}\n\n${trailers.join('\n')}\n`,
  });
  return { ref: stampedRef(TRASH, collection || FILES, slug), to, from: NO_OBJECT };
}

const FORMAT = ['%(refname)', '%(objectname)', '%(parent)', '%(contents:body)'].join('%01');

/** Everything in the bin, the latest first. */
export async function listTrash(repository: Repository, pattern = TRASH): Promise<Removed[]> {
  const text = await gitText(repository.dir, [
    'for-each-ref',
    `--format=${FORMAT}%02`,
    pattern.replace(/\/$/, ''),
  ]);
  return text
    .split('\u0002')
    .map((record) => record.trim().split('\u0001'))
    .filter((parts) => parts.length === 4)
    .map(readRemoved)
    .sort((left, right) => right.at.getTime() - left.at.getTime());
}

function readRemoved(parts: string[]): Removed {
  const [ref = '', commit = '', parent = '', body = ''] = parts;
  const id = ref.slice(TRASH.length);
  const [collection = '', slug = '', stamp = ''] = id.split('/');
  const kind = /^Removed: (draft|entry|file)$/m.exec(body)?.[1] as RemovedKind | undefined;
  const [, name = '', login = ''] = /^Removed-by: (.*) <(.*)>$/m.exec(body) ?? [];
  const at = /^Removed-at: (.*)$/m.exec(body)?.[1];
  return {
    id,
    kind: kind ?? 'draft',
    collection: collection === FILES ? '' : collection,
    slug,
    path: trailerOf(body, 'Path'),
    by: kind ? { name, login } : null,
    at: new Date(at ?? Number(stamp.split('-')[0])),
    owner: trailerOf(body, 'Owner'),
    // A version before put the draft's own commit here.
    tip: kind ? (parent.split(' ')[0] ?? '') : commit,
    commit,
  };
}

/** Takes out of the bin what was kept long enough. @returns how many */
export async function emptyTrash(repository: Repository, now: Date): Promise<number> {
  const old = (await listTrash(repository)).filter(
    ({ at }) => at.getTime() < now.getTime() - RETENTION_MS,
  );
  if (old.length === 0) return 0;
  await repository.moveRefs(
    old.map(({ id, commit }) => ({ ref: `${TRASH}${id}`, to: NO_OBJECT, from: commit })),
  );
  return old.length;
}
