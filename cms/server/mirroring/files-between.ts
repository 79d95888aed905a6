import { errorsHeldAlways, type Problem } from '../../../src/guards/problem.ts';
import { mirrorMessages } from '../../../src/i18n/mirror-messages.ts';
import { serverMessages } from '../../../src/i18n/server-messages.ts';
import { HttpError } from '../api/http-error.ts';
import { requirePublishable } from '../api/library-file.ts';
import { candidateProblems } from '../checks.ts';
import { writablePath } from '../paths.ts';
import type { ContentStore } from '../store/content-store.ts';
import { git } from '../store/git.ts';
import { NO_OBJECT, type Repository, type TreeEntry } from '../store/repository.ts';
import { WorkLimitError } from '../workers/pool.ts';
import { checkFiles, NotTakenError } from './incoming-files.ts';

type BroughtFile = readonly [path: string, entry: TreeEntry];

/**
 * Looks at what the commits on the way to a merge bring and its end does not have any more: it comes into the
 * history all the same. The rules are those of a save.
 * @param end what the merge changes in the end, looked at already
 * @throws NotTakenError naming the first file that may not be in the history
 */
export async function checkBetween(
  store: ContentStore,
  { onto, id }: { onto: string; id: string },
  end: ReadonlyMap<string, TreeEntry | null>,
  problemLines: (problems: readonly Problem[]) => string,
): Promise<void> {
  const brought = await filesBetween(store.repository, onto, id);
  const passing = brought.filter(([path, entry]) => end.get(path)?.id !== entry.id);
  try {
    await checkFiles(store.repository, passing);
    for (const file of passing) await checkSecrets(store, file, problemLines);
  } catch (error) {
    if (!(error instanceof NotTakenError)) throw error;
    throw new NotTakenError(mirrorMessages.refused.between(error.message));
  }
}

/** What neither a save nor a file may hold, however unfinished: marks of secrecy, personal data. @throws NotTakenError */
async function checkSecrets(
  store: ContentStore,
  [path, { id }]: BroughtFile,
  problemLines: (problems: readonly Problem[]) => string,
): Promise<void> {
  const target = writablePath(path);
  if (target === null) return;
  try {
    if (target.kind === 'upload') return await requirePublishable(store, path, id);
    const bytes = (await store.repository.readBlob(id)) ?? Buffer.alloc(0);
    const problems = await candidateProblems(store, target, {
      ...{ path, bytes, files: new Map([[path, id]]) },
      ...{ alsoKnown: new Set(), isAlone: false, owner: '' },
    });
    const held = errorsHeldAlways(problems);
    if (held.length > 0) throw new NotTakenError(problemLines(held));
  } catch (error) {
    if (error instanceof HttpError) throw new NotTakenError(error.message);
    if (error instanceof WorkLimitError && error.reason === 'limit')
      throw new NotTakenError(mirrorMessages.refused.file(path, serverMessages.errors.tooSlow));
    throw error;
  }
}

/** Every file that a commit brings which is part of one and not of the other; a merge brings what no side of it has. */
async function filesBetween(
  repository: Repository,
  onto: string,
  id: string,
): Promise<BroughtFile[]> {
  const format = ['-c', '--raw', '-z', '--no-abbrev', '--no-renames', '--format='];
  const parts = (await git(repository.dir, ['log', ...format, `${onto}..${id}`]))
    .toString()
    .split('\0')
    .map((part) => part.trim());
  const found = new Map<string, BroughtFile>();
  for (const [index, part] of parts.entries()) {
    const [, colons = '', facts = ''] = /^(:+)(\d{6} .*)$/.exec(part) ?? [];
    const path = parts[index + 1] ?? '';
    if (!colons) continue;
    // A mode for each parent and one for the result, then their ids in the same order.
    const fields = facts.split(' ');
    const mode = fields[colons.length] ?? '';
    const blob = fields[2 * colons.length + 1] ?? '';
    if (blob !== NO_OBJECT) found.set(`${path} ${blob} ${mode}`, [path, { mode, id: blob }]);
  }
  return [...found.values()];
}
