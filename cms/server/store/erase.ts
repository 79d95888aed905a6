import { git, gitText } from './git.ts';
import { NO_OBJECT, type RefChange, type Repository } from './repository.ts';

interface StoredCommit {
  id: string;
  tree: string;
  parents: string[];
  /** Everything of the commit object but its tree and parents. */
  rest: string;
}

/**
 * Removes a path from every commit of the store, drafts, bin and conflict copies included, and the objects
 * that only it held. Git cannot forget; so the history is written anew without the path: every commit keeps
 * its author, time and words, and gets another id. Nobody else may write meanwhile.
 * @returns how many commits were written anew
 */
export async function erasePath(repository: Repository, path: string): Promise<number> {
  const refs = await allRefs(repository);
  const touched = await commitsWith(repository, path);
  if (touched.size > 0) {
    const written = await rewrite(repository, path, touched);
    const changes = [...refs].flatMap(([ref, id]): RefChange[] => {
      const to = written.get(id);
      return to && to !== id ? [{ ref, to, from: id }] : [];
    });
    if (changes.length > 0) await repository.moveRefs(changes);
    await forgetOld(repository);
    return [...written].filter(([from, to]) => from !== to).length;
  }
  await forgetOld(repository);
  return 0;
}

/** Drafts name the commit they began from, under today's or an older trailer. */
const BASE = /^(Base|Goc): ([0-9a-f]{40})$/gm;

/** Drops what no reference reaches, from the disk too. */
async function forgetOld(repository: Repository): Promise<void> {
  await git(repository.dir, ['reflog', 'expire', '--expire=now', '--all']);
  await git(repository.dir, ['gc', '--quiet', '--prune=now']);
  repository.renewReader();
}

async function allRefs({ dir }: Repository): Promise<Map<string, string>> {
  const text = await gitText(dir, ['for-each-ref', '--format=%(refname) %(objectname)']);
  return new Map(
    text
      .split('\n')
      .filter(Boolean)
      .map((line): [string, string] => {
        const [ref = '', id = ''] = line.split(' ');
        return [ref, id];
      }),
  );
}

/** Commits in which a path is set, changed or gone; all others stay as they are, but for their parents. */
async function commitsWith({ dir }: Repository, path: string): Promise<Set<string>> {
  const args = ['log', '--all', '--full-history', '-m', '--format=%H', '--', path];
  const text = await gitText(dir, args);
  return new Set(text.split('\n').filter(Boolean));
}

async function rewrite(
  repository: Repository,
  path: string,
  touched: ReadonlySet<string>,
): Promise<Map<string, string>> {
  const { dir } = repository;
  const order = await gitText(dir, ['rev-list', '--all', '--topo-order', '--reverse']);
  const written = new Map<string, string>();
  for (const id of order.split('\n').filter(Boolean)) {
    const commit = await readCommit(repository, id);
    const parents = commit.parents.map((parent) => written.get(parent) ?? parent);
    const rest = commit.rest.replace(BASE, (line, name: string, base: string) => {
      const now = written.get(base);
      return now ? `${name}: ${now}` : line;
    });
    const isOld =
      !touched.has(id) &&
      rest === commit.rest &&
      parents.every((parent, index) => parent === commit.parents[index]);
    // Below the first commit that had the path nothing changes; above it every tree may hold it.
    const holdsPath = !isOld && (await repository.blobAt(id, path)) !== null;
    if (isOld && !holdsPath) {
      written.set(id, id);
      continue;
    }
    const tree = holdsPath
      ? await repository.writeTree(commit.tree, new Map([[path, null]]))
      : commit.tree;
    const lines = [`tree ${tree}`, ...parents.map((parent) => `parent ${parent}`)];
    const input = `${lines.join('\n')}\n${rest}`;
    written.set(
      id,
      await gitText(dir, ['hash-object', '-t', 'commit', '-w', '--stdin'], { input }),
    );
  }
  return written;
}

async function readCommit({ dir }: Repository, id: string): Promise<StoredCommit> {
  const text = (await git(dir, ['cat-file', 'commit', id])).toString('utf8');
  const lines = text.split('\n');
  const head = lines.findIndex((line) => line.startsWith('author '));
  const names = lines.slice(0, head).map((line) => line.split(' '));
  return {
    id,
    tree: names.find(([kind]) => kind === 'tree')?.[1] ?? NO_OBJECT,
    parents: names.flatMap(([kind, value]) => (kind === 'parent' && value ? [value] : [])),
    rest: lines.slice(head).join('\n'),
  };
}
