import { execFileSync } from 'node:child_process';
import { relative } from 'node:path';

/** Where the published versions of the content stand in Git. */
export interface ContentGit {
  /** Arguments that lead git to the repository. */
  at: readonly string[];
  commit: string;
  /** Path of the content folder in it, with a slash at its end; '' for its root. */
  prefix: string;
}

/** One published version of a file. */
export interface FileVersion {
  /** When it was published. */
  at: Date;
  /** Git's id of its bytes; null when the file went away. */
  blob: string | null;
}

const NO_BLOB = /^0+$/;
const MAX_OUTPUT = 256 * 1024 * 1024;

/** The repository that a content folder is in; null when it is in none, as in an unpacked archive. */
export function gitOfFolder(contentDir: string): ContentGit | null {
  try {
    const top = git(['-C', contentDir], ['rev-parse', '--show-toplevel']).trim();
    const at = ['-C', top];
    const prefix = relative(top, contentDir);
    return { at, commit: git(at, ['rev-parse', 'HEAD']).trim(), prefix: prefix && `${prefix}/` };
  } catch {
    return null;
  }
}

/**
 * The published versions of every file below a folder of the content, oldest first. Only the line of
 * publications counts (first parents), not the drafts that led there.
 * @returns versions by path below the content folder
 */
export function versionsBelow(store: ContentGit, folder: string): Map<string, FileVersion[]> {
  const format = ['log', '--first-parent', '-m', '--raw', '--no-abbrev', '--no-renames'];
  const found = new Map<string, FileVersion[]>();
  let at = new Date(0);
  for (const line of git(store.at, [
    '-c',
    'core.quotePath=false',
    ...format,
    '--format=%x01%cI',
    store.commit,
    '--',
    `${store.prefix}${folder}`,
  ]).split('\n')) {
    if (line.startsWith('\u0001')) at = new Date(line.slice(1));
    const [, blob = '', path = ''] =
      /^:\d+ \d+ [0-9a-f]+ ([0-9a-f]+) [A-Z]\d*\t(.+)$/.exec(line) ?? [];
    if (path === '') continue;
    const version = { at, blob: NO_BLOB.test(blob) ? null : blob };
    const below = path.slice(store.prefix.length);
    const known = found.get(below);
    if (known) known.unshift(version);
    else found.set(below, [version]);
  }
  return found;
}

/** The texts of versions by Git's id, read by one process: one for each would take minutes. */
export function versionTexts(store: ContentGit, blobs: readonly string[]): Map<string, string> {
  const wanted = [...new Set(blobs)];
  if (wanted.length === 0) return new Map();
  const output = execFileSync('git', [...store.at, 'cat-file', '--batch'], {
    input: `${wanted.join('\n')}\n`,
    maxBuffer: MAX_OUTPUT,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const texts = new Map<string, string>();
  for (let at = 0; at < output.length; ) {
    const end = output.indexOf(0x0a, at);
    const [id = '', kind = '', size = ''] = output.toString('latin1', at, end).split(' ');
    at = end + 1;
    if (kind !== 'blob') continue;
    texts.set(id, output.toString('utf8', at, at + Number(size)));
    at += Number(size) + 1;
  }
  return texts;
}

function git(at: readonly string[], args: readonly string[]): string {
  return execFileSync('git', [...at, ...args], {
    encoding: 'utf8',
    maxBuffer: MAX_OUTPUT,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}
