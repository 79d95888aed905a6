import { gitText } from './git.ts';
import type { Repository } from './repository.ts';

/** Who changed a published file last, and when. */
export interface LastChange {
  by: string;
  login: string;
  at: Date;
}

/** The last change of every published file of a commit. */
export interface LastChanges {
  commit: string;
  byPath: ReadonlyMap<string, LastChange>;
}

const FORMAT = '%x02%an%x01%ae%x01%at%x01';

/**
 * The last change of each file of a published state. What was known of an earlier state is taken over, and
 * only the commits since are read.
 */
export async function readLastChanges(
  repository: Repository,
  commit: string,
  known: LastChanges | null,
): Promise<LastChanges> {
  if (known?.commit === commit) return known;
  const range = known && (await isAncestor(repository, known.commit, commit)) ? known : null;
  const byPath = new Map(range?.byPath ?? []);
  // The oldest first: a later change of the same file takes the earlier one's place.
  const text = await gitText(repository.dir, [
    ...['-c', 'core.quotePath=false', 'log', '--reverse', '--first-parent'],
    ...['--diff-merges=first-parent', '--no-renames', '--name-only', `--format=${FORMAT}`],
    range ? `${range.commit}..${commit}` : commit,
  ]);
  for (const record of text.split('\u0002')) {
    const [by = '', email = '', seconds = '', names = ''] = record.split('\u0001');
    if (!seconds) continue;
    const change = {
      by,
      login: email.split('@')[0] ?? '',
      at: new Date(Number(seconds) * 1000),
    };
    for (const path of names.split('\n')) if (path) byPath.set(path, change);
  }
  return { commit, byPath };
}

async function isAncestor(repository: Repository, from: string, to: string): Promise<boolean> {
  try {
    await gitText(repository.dir, ['merge-base', '--is-ancestor', from, to]);
    return true;
  } catch {
    return false;
  }
}
