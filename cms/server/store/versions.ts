import { gitText } from './git.ts';
import { TOGETHER_FORMAT } from './publication-message.ts';
import { MAIN } from './refs.ts';
import { NO_OBJECT, type Repository } from './repository.ts';

/** One state of a file on its way through the history. */
export interface StoredVersion {
  commit: string;
  /** null where the file was taken away. */
  blob: string | null;
  by: string;
  login: string;
  approvedBy: string;
  at: Date;
  /** Other entries were published with it. */
  isTogether: boolean;
}

const FORMAT = `%x02%H%x01%an%x01%ae%x01%aI%x01%(trailers:key=Approved-by,valueonly,separator=%x2C)%x01${TOGETHER_FORMAT}%x01`;

/**
 * Versions of a file in what is published, the newest first. Saves of a draft that was published
 * count once, as its publication.
 */
export function publishedVersions(repository: Repository, path: string): Promise<StoredVersion[]> {
  return versionsIn(repository, [MAIN, '--first-parent', '--diff-merges=first-parent'], path);
}

/** Versions of a file that a draft saved since it began. */
export function draftVersions(
  repository: Repository,
  draft: { base: string; tip: string },
  path: string,
): Promise<StoredVersion[]> {
  return versionsIn(repository, [draft.tip, `^${draft.base}`, '--first-parent'], path);
}

async function versionsIn(
  repository: Repository,
  range: string[],
  path: string,
): Promise<StoredVersion[]> {
  const args = ['log', ...range, '--raw', '--no-abbrev', '--no-renames', `--format=${FORMAT}`];
  const text = await gitText(repository.dir, [...args, '--', path]);
  return text.split('\u0002').filter(Boolean).map(readVersion);
}

function readVersion(record: string): StoredVersion {
  const [commit = '', by = '', email = '', at = '', approver = '', together = '', raw = ''] =
    record.split('\u0001');
  const id = /^:\d+ \d+ [0-9a-f]+ ([0-9a-f]+) /m.exec(raw)?.[1] ?? NO_OBJECT;
  return {
    commit,
    blob: id === NO_OBJECT ? null : id,
    by,
    login: email.split('@')[0] ?? '',
    approvedBy: approver.replace(/ <.*$/, ''),
    at: new Date(at),
    isTogether: together !== '',
  };
}
