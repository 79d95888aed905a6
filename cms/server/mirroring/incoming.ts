import { errorsOf, type Problem } from '../../../src/guards/problem.ts';
import { mirrorMessages } from '../../../src/i18n/mirror-messages.ts';
import type { Erasures } from '../desk/erasures.ts';
import { RefusedError } from '../publishing/publication.ts';
import type { Publisher } from '../publishing/publisher.ts';
import type { ContentStore, Prepared } from '../store/content-store.ts';
import { gitText } from '../store/git.ts';
import { checkBetween } from './files-between.ts';
import { checkFiles, NotTakenError } from './incoming-files.ts';

const messages = mirrorMessages.refused;

export interface IncomingServices {
  store: ContentStore;
  publisher: Publisher;
  erasures: Erasures;
}

interface Merge {
  /** Name of the remote. */
  mirror: string;
  /** What stands on its main; its objects are in the store. */
  id: string;
}

/**
 * Publishes what somebody merged into main of a remote, under the rules of the editor and through the checks
 * of every publication.
 * @returns why it was not taken, for people; null when it is published
 * @throws what stands in the way for now: another try may help
 */
export async function takeIncoming(
  services: IncomingServices,
  merge: Merge,
): Promise<{ refused: string | null }> {
  const { store, publisher } = services;
  try {
    const { commit } = await store.main();
    const changes = await changesOf(store, commit, merge.id);
    await checkFiles(store.repository, changes);
    await checkBetween(store, { onto: commit, id: merge.id }, changes, problemLines);
    await publisher.publish({ prepare: (onto) => prepareMerge(services, merge, onto) });
    return { refused: null };
  } catch (error) {
    if (error instanceof NotTakenError) return { refused: error.message };
    if (error instanceof RefusedError) return { refused: problemLines(error.problems) };
    throw error;
  }
}

/** What a commit changes against where it left what is published. @throws NotTakenError */
async function changesOf({ repository }: ContentStore, onto: string, id: string) {
  const base = await gitText(repository.dir, ['merge-base', onto, id]).catch(() => '');
  if (base === '') throw new NotTakenError(messages.unrelated);
  const changes = await repository.changes(base, id);
  const meanwhile = await repository.changes(base, onto);
  for (const [path, entry] of changes) {
    if (meanwhile.has(path) && meanwhile.get(path)?.id !== entry?.id)
      throw new NotTakenError(messages.both(path));
  }
  return changes;
}

/** The merge that puts the changes upon what is published. @throws NotTakenError */
async function prepareMerge(
  { store, erasures }: IncomingServices,
  { mirror, id }: Merge,
  onto: string,
): Promise<Prepared> {
  const { repository } = store;
  const changes = await changesOf(store, onto, id);
  await requireNothingErased(store, erasures, onto, id);
  const files = new Map([...changes].map(([path, entry]) => [path, entry?.id ?? null]));
  const [name = '', email = ''] = (
    await gitText(repository.dir, ['log', '-1', '--format=%an%n%ae', id])
  ).split('\n');
  const title = mirrorMessages.merged(mirror, files.size);
  const commit = await repository.commit({
    tree: await repository.writeTree(onto, files),
    parents: [onto, id],
    author: { name, email },
    committer: store.machine,
    message: `${title}\n\nMerged-from: ${mirror} ${id}\n`,
  });
  return { commit, refs: [] };
}

/** What the law asked to forget does not come back, in no commit on the way. @throws NotTakenError */
async function requireNothingErased(
  { repository }: ContentStore,
  erasures: Erasures,
  onto: string,
  id: string,
): Promise<void> {
  const paths = erasures.list().map(({ path }) => path);
  if (paths.length === 0) return;
  const args = ['log', '--full-history', '-m', '--name-only', '--format=', `${onto}..${id}`];
  const text = await gitText(repository.dir, [...args, '--', ...paths]);
  const [first] = text.split('\n').filter(Boolean);
  if (first !== undefined) throw new NotTakenError(messages.erased(first));
}

function problemLines(problems: readonly Problem[]): string {
  return errorsOf(problems)
    .slice(0, 20)
    .map(({ file, field, problem, fix }) => messages.problem(file, field, problem, fix))
    .join('\n');
}
