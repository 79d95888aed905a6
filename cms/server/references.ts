import { collectionById } from '../../src/model/registry.ts';
import { walkFields } from '../../src/model/walk.ts';
import type { ContentStore } from './store/content-store.ts';
import { CONTENT, type IndexedEntry } from './store/entry-index.ts';
import { gitGrep } from './store/git.ts';

/**
 * Titles of published entries that point at another one, by a field or in their text. While there
 * are any, taking it away would break the site.
 */
export async function referencesTo(store: ContentStore, target: IndexedEntry): Promise<string[]> {
  const snapshot = await store.main();
  const others = [...snapshot.entries.values()].filter(({ path }) => path !== target.path);
  const byField = others.filter(({ collection, data }) =>
    [...walkFields(collectionById(collection).fields, data)].some(
      ({ editor, value }) =>
        editor.kind === 'relation' &&
        'collection' in editor.target &&
        editor.target.collection === target.collection &&
        value === target.slug,
    ),
  );
  const inText = new Set(await pathsWith(store, snapshot.commit, target));
  const titles = [...byField, ...others.filter(({ path }) => inText.has(path))].map(
    ({ title }) => title,
  );
  return [...new Set(titles)];
}

/** Files whose text names the entry in a block (`ma="x"`) or links to its page. */
async function pathsWith(
  store: ContentStore,
  commit: string,
  { collection, slug, data }: IndexedEntry,
): Promise<string[]> {
  const page = collectionById(collection).path(slug, data);
  const texts = [`ma="${slug}"`, ...(page ? [page] : [])];
  const patterns = texts.flatMap((text) => ['-e', text]);
  const args = ['-l', '-F', ...patterns, commit, '--', CONTENT];
  const found = (await gitGrep(store.repository.dir, args)).split('\n').filter(Boolean);
  return found.map((line) => line.slice(commit.length + 1));
}
