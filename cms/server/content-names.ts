import { allSettings } from '../../src/model/registry.ts';
import { parseContentFile, settingsPath } from '../../src/source/content-files.ts';
import { oncePerSnapshot } from './once-per-snapshot.ts';
import type { ContentStore } from './store/content-store.ts';
import { CONTENT, type Snapshot } from './store/entry-index.ts';

/** What people know the things of a published state by. */
export interface ContentNames {
  /** Items of settings lists, by "setting/id". */
  settings: Record<string, string>;
  /** Titles of entries, by "collection/slug". */
  titles: ReadonlyMap<string, string>;
}

/** The names of the published state, worked out once for each. */
export async function contentNames(store: ContentStore): Promise<ContentNames> {
  return namesOf(store, await store.main());
}

const namesOf = oncePerSnapshot(readNames);

async function readNames(store: ContentStore, snapshot: Snapshot): Promise<ContentNames> {
  const settings: Record<string, string> = {};
  for (const definition of allSettings) {
    const path = settingsPath(definition);
    const blob = snapshot.files.get(`${CONTENT}${path}`);
    const bytes = blob ? await store.repository.readBlob(blob) : null;
    const data = bytes ? parseContentFile(path, bytes).data : null;
    for (const { id, name } of itemsOf(data)) settings[`${definition.id}/${id}`] = String(name);
  }
  const titles = new Map<string, string>();
  for (const { collection, slug, title } of snapshot.entries.values())
    titles.set(`${collection}/${slug}`, title);
  return { settings, titles };
}

/** Items of a settings list, whatever stands in its file. */
function itemsOf(data: unknown): { id?: unknown; name?: unknown }[] {
  const { items } = (data ?? {}) as { items?: unknown };
  return Array.isArray(items) ? items.filter((item) => typeof item === 'object' && item) : [];
}
