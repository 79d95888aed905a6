import { execFileSync } from 'node:child_process';
import { relative } from 'node:path';

/** The Git repository that holds the published versions of the content. */
export interface ContentGit {
  /** Options by which git finds the repository: `-C FOLDER` or `--git-dir DIR`. */
  gitArgs: readonly string[];
  commit: string;
  /** Path of the content folder in it, with a slash at its end; '' for its root. */
  prefix: string;
}

/** One published version of a file. */
export interface FileVersion {
  /** When it was published. */
  at: Date;
  /** Git's id of its content; null when the file was removed. */
  blob: string | null;
}

const NO_BLOB = /^0+$/;
const MAX_OUTPUT = 256 * 1024 * 1024;

/** The repository that a content folder is in; null when there is none, as in an unpacked archive. */
export function gitOfFolder(contentDir: string): ContentGit | null {
  try {
    const top = git(['-C', contentDir], ['rev-parse', '--show-toplevel']).trim();
    const gitArgs = ['-C', top];
    const prefix = relative(top, contentDir);
    return {
      gitArgs,
      commit: git(gitArgs, ['rev-parse', 'HEAD']).trim(),
      prefix: prefix && `${prefix}/`,
    };
  } catch {
    return null;
  }
}

/**
 * The published versions of every file below a folder of the content, oldest first. Only first
 * parents are followed: the commits of publications, not those of the drafts merged by them.
 * @returns versions by path below the content folder
 */
export function versionsBelow(store: ContentGit, folder: string): Map<string, FileVersion[]> {
  const found = new Map<string, FileVersion[]>();
  for (const { at, changes } of publications(store, store.commit, folder))
    for (const [path, blob] of changes)
      if (path.startsWith(`${folder}/`))
        found.set(path, [{ at, blob }, ...(found.get(path) ?? [])]);
  return found;
}

/**
 * The same for a commit that came after one whose versions are known: only what is new is read, and files
 * without a new version keep their very list.
 * @returns null when the known commit is not on the line of publications of the new one
 */
export function laterVersions(
  store: ContentGit,
  folder: string,
  known: { commit: string; versions: ReadonlyMap<string, FileVersion[]> },
): Map<string, FileVersion[]> | null {
  const later = publications(store, `${known.commit}..${store.commit}`);
  if (later.at(-1)?.parent !== known.commit) return null;
  const found = new Map(known.versions);
  for (const { at, changes } of later.toReversed())
    for (const [path, blob] of changes)
      if (path.startsWith(`${folder}/`))
        found.set(path, [...(found.get(path) ?? []), { at, blob }]);
  return found;
}

/** A commit on the line of publications. */
interface Publication {
  at: Date;
  /** Its first parent; '' for the first commit. */
  parent: string;
  /** Path below the content folder and Git's id of the content; null for a file that was removed. */
  changes: [path: string, blob: string | null][];
}

/**
 * Commits of a range, newest first.
 * @param folder only commits that changed something below this folder of the content
 */
function publications(
  { gitArgs, prefix }: ContentGit,
  range: string,
  folder?: string,
): Publication[] {
  const format = ['log', '--first-parent', '-m', '--raw', '--no-abbrev', '--no-renames'];
  const found: Publication[] = [];
  for (const line of git(
    [...gitArgs, '-c', 'core.quotePath=false'],
    [...format, '--format=%x01%cI %P', range, ...(folder ? ['--', `${prefix}${folder}`] : [])],
  ).split('\n')) {
    if (line.startsWith('\u0001')) {
      const [at = '', parent = ''] = line.slice(1).split(' ');
      found.push({ at: new Date(at), parent, changes: [] });
      continue;
    }
    const [, blob = '', path = ''] =
      /^:\d+ \d+ [0-9a-f]+ ([0-9a-f]+) [A-Z]\d*\t(.+)$/.exec(line) ?? [];
    if (path === '' || !path.startsWith(prefix)) continue;
    found.at(-1)?.changes.push([path.slice(prefix.length), NO_BLOB.test(blob) ? null : blob]);
  }
  return found;
}

/** The texts of versions by Git's id, read by one process, because one for each text would take minutes. */
export function versionTexts(store: ContentGit, blobs: readonly string[]): Map<string, string> {
  const wanted = [...new Set(blobs)];
  if (wanted.length === 0) return new Map();
  const output = execFileSync('git', [...store.gitArgs, 'cat-file', '--batch'], {
    input: `${wanted.join('\n')}\n`,
    maxBuffer: MAX_OUTPUT,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const texts = new Map<string, string>();
  for (let offset = 0; offset < output.length; ) {
    const end = output.indexOf(0x0a, offset);
    const [id = '', kind = '', size = ''] = output.toString('latin1', offset, end).split(' ');
    offset = end + 1;
    if (kind !== 'blob') continue;
    texts.set(id, output.toString('utf8', offset, offset + Number(size)));
    offset += Number(size) + 1;
  }
  return texts;
}

function git(gitArgs: readonly string[], args: readonly string[]): string {
  return execFileSync('git', [...gitArgs, ...args], {
    encoding: 'utf8',
    maxBuffer: MAX_OUTPUT,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}
