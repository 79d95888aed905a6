import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { buildSite } from './build-site.ts';

/** The index and what names its files, and the list of all files: its layout may differ while its answers do not. */
const OF_SEARCH =
  /^(?:pagefind\/|tim-kiem\/index\.html$|ngoai-tuyen\.json$|ngoai-tuyen\/goi\/|kiem-chung\/danh-sach\.)/;

/** Files that two releases do not have alike, but for those of search. */
export function differences(left: string, right: string, isIgnored = /^$/): string[] {
  const [one, other] = [filesOf(left), filesOf(right)];
  return [...new Set([...one, ...other])]
    .filter((file) => !OF_SEARCH.test(file) && !isIgnored.test(file))
    .filter(
      (file) =>
        !one.has(file) ||
        !other.has(file) ||
        !readFileSync(join(left, file)).equals(readFileSync(join(right, file))),
    );
}

/**
 * Compares the site that a server shows with a build from nothing of the same commit at the same moment.
 * Hashed files that were carried over for open pages are passed over.
 */
export function differencesToBuild(dataDir: string): string[] {
  const current = join(dataDir, 'current');
  const number = basename(realpathSync(current));
  const note = JSON.parse(readFileSync(join(dataDir, `releases/${number}.json`), 'utf8'));
  const home = mkdtempSync(join(tmpdir(), 'so-sanh-'));
  const gitDir = join(dataDir, 'content.git');
  mkdirSync(join(home, 'kho'));
  const tar = execFileSync('git', ['--git-dir', gitDir, 'archive', note.commit, 'content'], {
    maxBuffer: 256 * 1024 * 1024,
  });
  execFileSync('tar', ['-x', '-C', join(home, 'kho')], { input: tar });
  const outDir = join(home, 'site');
  const { status, output } = buildSite({
    contentDir: join(home, 'kho/content'),
    outDir,
    env: {
      BUILD_NOW: note.builtAt,
      CONTENT_GIT_DIR: gitDir,
      CONTENT_GIT_COMMIT: note.commit,
    },
  });
  if (status !== 0) throw new Error(output);
  const found = differences(current, outDir, /^(?:_a\/|\.carried$)/);
  rmSync(home, { recursive: true, force: true });
  return found;
}

function filesOf(dir: string): Set<string> {
  const items = readdirSync(dir, { recursive: true, withFileTypes: true });
  return new Set(
    items
      .filter((item) => item.isFile())
      .map((item) => relative(dir, join(item.parentPath, item.name))),
  );
}
