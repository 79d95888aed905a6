import { allSettings } from '../../../src/model/registry.ts';
import { parseContentFile, settingsPath } from '../../../src/source/content-files.ts';
import { CONTENT } from '../store/entry-index.ts';
import { renderPreview } from '../workers/text-work.ts';
import type { Handler, Services } from './context.ts';

/** Far beyond any article; a preview is asked for at every pause of typing. */
const MAX_LENGTH = 100_000;

/** Names of the items of settings lists, by "setting/id": forms keep ids, readers see names. */
export const settingNames: Handler<'settingNames'> = async ({ services }) => ({
  names: await namesOfSettings(services),
});

/** The same for code of the server. */
export async function namesOfSettings(services: Services): Promise<Record<string, string>> {
  const main = await services.store.main();
  const names: Record<string, string> = {};
  for (const definition of allSettings) {
    const path = settingsPath(definition);
    const blob = main.files.get(`${CONTENT}${path}`);
    const bytes = blob ? await services.store.repository.readBlob(blob) : null;
    const data = bytes ? parseContentFile(path, bytes).data : null;
    for (const { id, name } of itemsOf(data)) names[`${definition.id}/${id}`] = String(name);
  }
  return names;
}

/** Renders a body the way the build does, for the preview beside the form. */
export const previewBody: Handler<'previewBody'> = async (call, { markdown }) => {
  const { services, account } = call;
  const parts = await renderPreview(markdown.slice(0, MAX_LENGTH), account.login);
  const main = await services.store.main();
  const titleOf = (collection: string, slug: string) =>
    [...main.entries.values()].find(
      (entry) => entry.collection === collection && entry.slug === slug,
    )?.title ?? slug;
  return {
    parts: parts.map((part) => {
      if (typeof part === 'string') return part;
      if (part.kind === 'document') return { ...part, title: titleOf('documents', part.slug) };
      if (part.kind === 'question') return { ...part, title: titleOf('questions', part.slug) };
      return part;
    }),
  };
};

/** Items of a settings list, whatever stands in its file. */
function itemsOf(data: unknown): { id?: unknown; name?: unknown }[] {
  const { items } = (data ?? {}) as { items?: unknown };
  return Array.isArray(items) ? items.filter((item) => typeof item === 'object' && item) : [];
}
