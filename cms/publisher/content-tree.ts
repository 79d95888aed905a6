import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentState } from '../../src/source/content-state.ts';
import { startGit } from '../git/git-starter.ts';

/** Folder of the store that holds the content. */
const CONTENT = 'content/';
/** `100644 blob <id>\t<path>`; links and other repositories have other modes. */
const ENTRY = /^(\d+) \w+ ([0-9a-f]+)\t(.+)$/s;

/**
 * Brings a folder to a commit of the content store; Git writes only the files that differ from what
 * the folder was brought to last.
 * @returns the state of the content at that commit
 * @throws Error when Git fails, as on a full disk
 */
export async function checkOut(
  gitDir: string,
  commit: string,
  dir: string,
  now: Date,
): Promise<ContentState> {
  mkdirSync(dir, { recursive: true });
  const git = async (...args: string[]) => {
    const { code, out, errors } = await startGit({
      args: ['--git-dir', gitDir, ...args],
      env: { ...process.env, GIT_INDEX_FILE: `${dir}.index` },
      input: '',
    });
    if (code !== 0) throw new Error(`git: ${errors.trim()}`);
    return Buffer.from(out).toString('utf8');
  };
  // A lock of a process that was killed.
  rmSync(`${dir}.index.lock`, { force: true });
  await git(`--work-tree=${dir}`, 'read-tree', '--reset', '-u', commit);
  const files = new Map<string, string>();
  const links = new Set<string>();
  const list = await git('ls-tree', '-r', '-z', '--full-tree', commit, CONTENT);
  for (const line of list.split('\0')) {
    const [, mode = '', id = '', path = ''] = ENTRY.exec(line) ?? [];
    if (!path.startsWith(CONTENT)) continue;
    const below = path.slice(CONTENT.length);
    if (mode === '100644' || mode === '100755') files.set(below, id);
    else links.add(below);
  }
  return { contentDir: join(dir, CONTENT), files, links, now, git: { dir: gitDir, commit } };
}
