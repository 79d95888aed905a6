import type { Draft } from '../store/drafts.ts';
import type { Repository } from '../store/repository.ts';
import { draftVersions } from '../store/versions.ts';
import { countWords } from '../workers/text-work.ts';

/** Who wrote less than this part of the new words, or fewer words, mended and did not write. */
const AUTHORS_SHARE = 0.2;
const AUTHORS_WORDS = 3;

/** The people whose text it is: mending a comma makes nobody an author. */
function authorsOf(words: ReadonlyMap<string, number>): string[] {
  const all = [...words.values()].reduce((sum, count) => sum + count, 0);
  return [...words]
    .filter(([, count]) => count >= Math.max(AUTHORS_WORDS, all * AUTHORS_SHARE))
    .map(([login]) => login);
}

/** Logins of the people who wrote a draft; who began it when nobody wrote much. */
export async function draftAuthors(repository: Repository, draft: Draft): Promise<string[]> {
  const read = async (blob: string | null) =>
    (blob && (await repository.readBlob(blob))?.toString('utf8')) || '';
  const before = (await repository.fileAt(draft.base, draft.path))?.bytes.toString('utf8') ?? '';
  const versions = (await draftVersions(repository, draft, draft.path)).reverse();
  const saves = await Promise.all(
    versions.map(async ({ login, blob }) => ({ login, text: await read(blob) })),
  );
  const authors = authorsOf(await countWords({ before, saves }));
  return authors.length > 0 ? authors : [draft.owner];
}
