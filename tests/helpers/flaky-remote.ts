import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How the line behaves: always well, never, or by chance (a third of connections break somewhere). */
export type Line = 'good' | 'down' | 'flaky';

export interface FlakyRemote {
  /** Folder of the bare repository. */
  dir: string;
  /** Address for Git; every connection goes over the line. */
  remote: string;
  /** Environment that puts the line in the place of ssh. */
  env: Record<string, string>;
  setLine: (line: Line) => void;
  git: (...args: string[]) => string;
  refs: () => Map<string, string>;
}

/**
 * In the place of ssh: a connection is refused, or what comes or goes is cut after some bytes. Where the answer
 * is cut, the remote may have done what it was asked for, and nobody here knows.
 */
const SSH = `#!/bin/bash
unset GIT_DIR GIT_CONFIG_GLOBAL
command="\${@: -1}"
line=$(cat "$(dirname "$0")/line")
kind=0
[ "$line" = flaky ] && kind=$((RANDOM % 12))
[ "$line" = down ] && kind=1
cut() { dd bs=1 count=$((RANDOM % $1)) status=none; }
case $kind in
  1) echo "ssh: connect to host: Connection refused" >&2; exit 255 ;;
  # Nothing but the command holds the line: when it is gone, the other side notices.
  2|3) exec bash -c "$command" > >(cut 400) ;;
  4) exec bash -c "$command" < <(cut 2000) ;;
  *) exec bash -c "$command" ;;
esac
`;

/** A bare repository behind a line that can break. */
export function flakyRemote(folder: string): FlakyRemote {
  const dir = join(folder, 'remote.git');
  mkdirSync(folder, { recursive: true });
  const git = (...args: string[]) =>
    execFileSync('git', ['--git-dir', dir, ...args], {
      encoding: 'utf8',
      env: { ...process.env, ...PERSON },
    }).trim();
  execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', dir]);
  const ssh = join(folder, 'ssh');
  writeFileSync(ssh, SSH);
  chmodSync(ssh, 0o755);
  const setLine = (line: Line) => writeFileSync(join(folder, 'line'), line);
  setLine('good');
  return {
    dir,
    remote: `ssh://git@kho.example${dir}`,
    env: { GIT_SSH_COMMAND: ssh },
    setLine,
    git,
    refs: () =>
      new Map(
        git('for-each-ref', '--format=%(refname) %(objectname)')
          .split('\n')
          .filter(Boolean)
          .map((row) => row.split(' ') as [string, string]),
      ),
  };
}

/** Somebody who works at the remote. */
const PERSON = {
  GIT_AUTHOR_NAME: 'Người ở kho',
  GIT_AUTHOR_EMAIL: 'kho@mau.example',
  GIT_COMMITTER_NAME: 'Người ở kho',
  GIT_COMMITTER_EMAIL: 'kho@mau.example',
};

/** Puts a commit with changed files on a branch of the remote, as its web page would. @returns the commit */
export function commitAt(
  { git, dir }: FlakyRemote,
  branch: string,
  files: Record<string, string | null>,
): string {
  const index = join(dir, 'edit.index');
  const run = (args: string[], input?: string) =>
    execFileSync('git', ['--git-dir', dir, ...args], {
      encoding: 'utf8',
      env: { ...process.env, ...PERSON, GIT_INDEX_FILE: index },
      ...(input === undefined ? {} : { input }),
    }).trim();
  run(['read-tree', branch]);
  for (const [path, text] of Object.entries(files)) {
    if (text === null) run(['rm', '--cached', '--quiet', path]);
    else {
      const id = run(['hash-object', '-w', '--stdin'], text);
      run(['update-index', '--add', '--cacheinfo', `100644,${id},${path}`]);
    }
  }
  const commit = run(['commit-tree', run(['write-tree']), '-p', branch, '-m', 'Sửa ở kho']);
  git('update-ref', branch, commit);
  return commit;
}
