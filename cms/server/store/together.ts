import { gitText } from './git.ts';
import { TOGETHER_FORMAT, togetherPattern } from './publication-message.ts';
import { MAIN } from './refs.ts';
import { NO_OBJECT, type Repository } from './repository.ts';

/** A file that a publication wrote: its blobs before and after; null where there was none. */
export interface PublishedChange {
  path: string;
  before: string | null;
  after: string | null;
}

const FIRST_PARENT = ['--first-parent', '--diff-merges=first-parent'];
const RAW = ['--raw', '--no-abbrev', '--no-renames', '-z', '--format='];

/**
 * Everything that was published at once with a commit, the latest first.
 * @param commit one of what is published
 */
export async function publishedTogether(
  { dir }: Repository,
  commit: string,
): Promise<PublishedChange[]> {
  const together = (
    await gitText(dir, ['log', '-1', `--format=${TOGETHER_FORMAT}`, commit])
  ).trim();
  const range =
    together === ''
      ? ['-1', commit]
      : [MAIN, '--extended-regexp', `--grep=${togetherPattern(together)}`];
  const text = await gitText(dir, ['log', ...range, ...FIRST_PARENT, ...RAW]);
  return [...text.matchAll(/:\d+ \d+ ([0-9a-f]+) ([0-9a-f]+) \w\0([^\0]+)\0/g)].map(
    ([, before = '', after = '', path = '']) => ({
      path,
      before: before === NO_OBJECT ? null : before,
      after: after === NO_OBJECT ? null : after,
    }),
  );
}
