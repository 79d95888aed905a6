import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { filesBelow } from '../../../src/lib/files-below.ts';
import { git, gitText, ObjectReader } from './git.ts';

export const NO_OBJECT = '0'.repeat(40);

const COMMIT = /^[0-9a-f]{40}$/;
/** Differences of drafts are small; those of a push may name thousands of files, but are rare. */
const MAX_CHANGES = 500;

/** Settings of the store: written through to the disk, no hooks, no clean-up in the middle of work. */
const CONFIG = {
  'core.fsync': 'all',
  'core.hooksPath': '/dev/null',
  'core.logAllRefUpdates': 'always',
  'core.quotePath': 'false',
  'core.symlinks': 'false',
  'gc.auto': '0',
  'receive.fsckObjects': 'true',
} as const;

export interface Person {
  name: string;
  email: string;
}

export interface TreeEntry {
  mode: string;
  id: string;
}

export interface CommitInput {
  tree: string;
  parents: readonly string[];
  author: Person;
  committer: Person;
  message: string;
}

export interface RefChange {
  ref: string;
  /** {@link NO_OBJECT} takes the ref away. */
  to: string;
  /** What the ref must hold for the change to happen; {@link NO_OBJECT} when it must not exist. */
  from: string;
}

/** A bare repository, driven by plumbing only: no work tree, no index that could stay locked. */
export class Repository {
  readonly dir: string;
  /** Called after references have moved, when the move is on the disk. */
  onMoved: () => void = () => {};
  #objects: ObjectReader;
  #indexes = 0;
  /** Differences of commits that were asked for; two commits never differ otherwise. */
  readonly #changes = new Map<string, ReadonlyMap<string, TreeEntry | null>>();

  private constructor(dir: string) {
    this.dir = dir;
    this.#objects = new ObjectReader(dir);
  }

  /** Opens the repository, makes it when there is none, and sweeps what a killed process left. */
  static async open(dir: string): Promise<Repository> {
    if (!existsSync(join(dir, 'HEAD'))) {
      mkdirSync(dirname(dir), { recursive: true });
      await git(dir, ['init', '--quiet', '--bare', '--initial-branch=main', dir]);
    }
    for (const [key, value] of Object.entries(CONFIG)) await git(dir, ['config', key, value]);
    sweep(dir);
    return new Repository(dir);
  }

  close(): void {
    this.#objects.close();
  }

  /** Objects have gone from the disk: the process that reads them must not keep them open. */
  renewReader(): void {
    this.#objects.close();
    this.#objects = new ObjectReader(this.dir);
  }

  /** What a ref points at; null when there is no such ref. Read from its file where it has one. */
  async resolve(ref: string): Promise<string | null> {
    try {
      const loose = readFileSync(join(this.dir, ref), 'utf8').trim();
      if (/^[0-9a-f]{40}$/.test(loose)) return loose;
    } catch {
      // Packed, or absent: Git knows.
    }
    const found = await gitText(this.dir, ['for-each-ref', '--format=%(objectname)', ref]);
    return found || null;
  }

  /** Bytes of a blob; null when there is none. */
  readBlob(id: string): Promise<Buffer | null> {
    return this.#objects.read(id);
  }

  /** A file as a commit has it; null when it has none. */
  async fileAt(commit: string, path: string): Promise<{ blob: string; bytes: Buffer } | null> {
    const found = await this.#objects.readAt(commit, path);
    return found && { blob: found.id, bytes: found.bytes };
  }

  /** The blob a path has in a commit, which may be large; null when it has none. */
  async blobAt(commit: string, path: string): Promise<string | null> {
    const text = (
      await git(this.dir, ['ls-tree', '-z', '--full-tree', commit, '--', path])
    ).toString();
    return /^\d+ blob ([0-9a-f]{40})\t/.exec(text)?.[1] ?? null;
  }

  /** Every file of a tree by path. */
  async listTree(treeish: string): Promise<Map<string, TreeEntry>> {
    const text = (await git(this.dir, ['ls-tree', '-r', '-z', '--full-tree', treeish])).toString();
    return new Map(
      text
        .split('\0')
        .filter(Boolean)
        .map((line): [string, TreeEntry] => {
          const tab = line.indexOf('\t');
          const [mode = '', , id = ''] = line.slice(0, tab).split(' ');
          return [line.slice(tab + 1), { mode, id }];
        }),
    );
  }

  /** Paths that differ between two trees, with the blob each has in the second; null when gone. */
  async changes(from: string, to: string): Promise<ReadonlyMap<string, TreeEntry | null>> {
    const key = `${from} ${to}`;
    const known = this.#changes.get(key);
    if (known) return known;
    const args = ['diff-tree', '-r', '-z', '--no-renames', '--full-index', from, to];
    const parts = (await git(this.dir, args)).toString().split('\0');
    const found = new Map<string, TreeEntry | null>();
    for (let index = 0; index + 1 < parts.length; index += 2) {
      const [, mode = '', , id = ''] = (parts[index] ?? '').split(' ');
      found.set(parts[index + 1] ?? '', id === NO_OBJECT ? null : { mode, id });
    }
    if (COMMIT.test(from) && COMMIT.test(to)) this.#remember(key, found);
    return found;
  }

  #remember(key: string, found: ReadonlyMap<string, TreeEntry | null>): void {
    this.#changes.set(key, found);
    const [oldest] = this.#changes.keys();
    if (this.#changes.size > MAX_CHANGES && oldest !== undefined) this.#changes.delete(oldest);
  }

  /** Stores bytes and gives their id. Until a commit names them they belong to nothing. */
  writeBlob(bytes: string | Buffer): Promise<string> {
    return gitText(this.dir, ['hash-object', '-w', '--stdin'], { input: bytes });
  }

  /** Stores files of the disk, thousands in one go, and gives their ids in the same order. */
  async writeFiles(files: readonly string[]): Promise<string[]> {
    const args = ['hash-object', '-w', '--no-filters', '--stdin-paths'];
    const ids = await gitText(this.dir, args, { input: `${files.join('\n')}\n` });
    return ids.split('\n');
  }

  /** A tree like `base` (null: an empty one) with some paths set to a blob, or taken away (null). */
  async writeTree(
    base: string | null,
    changes: ReadonlyMap<string, string | null>,
  ): Promise<string> {
    this.#indexes += 1;
    const index = join(this.dir, `edit-${process.pid}-${this.#indexes}.index`);
    const env = { GIT_INDEX_FILE: index };
    try {
      await git(this.dir, base === null ? ['read-tree', '--empty'] : ['read-tree', base], { env });
      const input = [...changes]
        .map(([path, id]) =>
          id === null ? `0 ${NO_OBJECT}\t${path}\0` : `100644 ${id}\t${path}\0`,
        )
        .join('');
      await git(this.dir, ['update-index', '-z', '--index-info'], { env, input });
      return await gitText(this.dir, ['write-tree'], { env });
    } finally {
      rmSync(index, { force: true });
      rmSync(`${index}.lock`, { force: true });
    }
  }

  /** Stores a commit and gives its id. */
  commit({ tree, parents, author, committer, message }: CommitInput) {
    const date = `${Math.floor(Date.now() / 1000)} +0700`;
    return gitText(this.dir, ['commit-tree', tree, ...parents.flatMap((id) => ['-p', id])], {
      input: message,
      env: {
        GIT_AUTHOR_NAME: author.name,
        GIT_AUTHOR_EMAIL: author.email,
        GIT_AUTHOR_DATE: date,
        GIT_COMMITTER_NAME: committer.name,
        GIT_COMMITTER_EMAIL: committer.email,
        GIT_COMMITTER_DATE: date,
      },
    });
  }

  /**
   * Moves refs, all or none, each only from where it is expected to be. When this returns, the
   * move is on the disk: Git writes the file, and the folders that hold it are synced here.
   * @throws GitError with `isRefMoved` when one was elsewhere
   */
  async moveRefs(changes: readonly RefChange[]): Promise<void> {
    const lines = changes.map(({ ref, to, from }) =>
      to === NO_OBJECT ? `delete ${ref} ${from}` : `update ${ref} ${to} ${from}`,
    );
    await git(this.dir, ['update-ref', '--create-reflog', '--stdin'], {
      input: `start\n${lines.join('\n')}\nprepare\ncommit\n`,
    });
    for (const { ref } of changes) await syncFolders(this.dir, dirname(ref));
    this.onMoved();
  }
}

/** Syncs a folder of the store and those above it, so that a new name in them survives a power cut. */
async function syncFolders(gitDir: string, below: string): Promise<void> {
  for (let folder = below; folder !== '.' && folder !== '/'; folder = dirname(folder)) {
    const path = join(gitDir, folder);
    if (!existsSync(path)) continue;
    const handle = await open(path, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  }
}

/**
 * Takes away locks and half-written files of a process that was killed. Only the one server that
 * holds the data folder may call this.
 */
function sweep(gitDir: string): void {
  for (const file of filesBelow(gitDir)) {
    const name = basename(file);
    const isLeftover =
      name.endsWith('.lock') ||
      name.startsWith('tmp_obj_') ||
      /^(?:edit|sua)-\d+-\d+\.index$/.test(name);
    if (isLeftover) rmSync(join(gitDir, file), { force: true });
  }
}
