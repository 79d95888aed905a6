import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { GitError, gitText } from './git.ts';
import { OLD_CARRIED_LIST, OLD_PATHS, OLD_REFS } from './old-names.ts';
import { DRAFTS, stampedRef, TRASH } from './refs.ts';
import { NO_OBJECT, type RefChange, type Repository } from './repository.ts';

/**
 * Moves the refs of an older data folder to their names of today: all in one transaction, each only
 * from where it was found. Cut short, it is done again at the next start.
 * @returns how many drafts, deleted drafts and conflict copies were moved
 */
export async function moveOldRefs(repository: Repository): Promise<number> {
  const old = await refsBelow(
    repository,
    OLD_REFS.map(([prefix]) => prefix),
  );
  if (old.size === 0) return 0;
  const known = await refsBelow(
    repository,
    OLD_REFS.map(([, prefix]) => prefix),
  );
  const changes = [...old].flatMap(([ref, id]) => movedRef(ref, id, known));
  try {
    await repository.moveRefs(changes);
  } catch (error) {
    // Another process that opened the same store moved them first.
    if (error instanceof GitError && error.isRefMoved) return 0;
    throw error;
  }
  return old.size;
}

function movedRef(ref: string, id: string, known: ReadonlyMap<string, string>): RefChange[] {
  const [oldPrefix = '', prefix = ''] = OLD_REFS.find(([old]) => ref.startsWith(old)) ?? [];
  const name = ref.slice(oldPrefix.length);
  const to = `${prefix}${name}`;
  const there = known.get(to);
  const gone: RefChange = { ref, to: NO_OBJECT, from: id };
  // A move that was cut short has already made this one.
  if (there === id) return [gone];
  if (there === undefined) return [{ ref: to, to: id, from: NO_OBJECT }, gone];
  // The old version ran once more after the new one: the draft of today stays, the other is not lost.
  const [collection = '', slug = ''] = name.split('/');
  const trash = stampedRef(prefix === DRAFTS ? TRASH : prefix, collection, slug);
  return [{ ref: trash, to: id, from: NO_OBJECT }, gone];
}

async function refsBelow(
  repository: Repository,
  prefixes: readonly string[],
): Promise<Map<string, string>> {
  const format = '--format=%(refname) %(objectname)';
  const text = await gitText(repository.dir, ['for-each-ref', format, ...prefixes]);
  const lines = text.split('\n').filter(Boolean);
  return new Map(lines.map((line) => line.split(' ') as [string, string]));
}

/**
 * Renames what lies in an older data folder under its former name. Only the one server that holds
 * the data folder may call this.
 * @returns old and new names of what was renamed
 */
export function renameOldPaths(dataDir: string): (readonly [string, string])[] {
  const releases = join(dataDir, 'releases');
  const lists = existsSync(releases) ? readdirSync(releases) : [];
  const paths = [
    ...OLD_PATHS,
    ...lists.map(
      (name) => [`releases/${name}/${OLD_CARRIED_LIST}`, `releases/${name}/.carried`] as const,
    ),
  ];
  return paths.filter(([old, now]) => {
    if (!existsSync(join(dataDir, old))) return false;
    if (existsSync(join(dataDir, now)))
      rmSync(join(dataDir, old), { recursive: true, force: true });
    else renameSync(join(dataDir, old), join(dataDir, now));
    return true;
  });
}
