import { t } from '../../../src/i18n/t.ts';
import { siteLink } from '../../../src/markdown/links.ts';
import { drawnParts, renderBody } from '../../../src/markdown/render.ts';
import { allSettings } from '../../../src/model/registry.ts';
import { parseContentFile, settingsPath } from '../../../src/source/content-files.ts';
import { CONTENT } from '../store/entry-index.ts';
import type { Action } from './context.ts';
import { objects, text } from './params.ts';

/** Far beyond any article; a preview is asked for at every pause of typing. */
const MAX_LENGTH = 100_000;

const labels = {
  table: t('body.table'),
  footnotes: t('body.footnotes'),
  backToText: t('body.backToText'),
};

/** Names of the items of settings lists, by "setting/id": forms keep ids, readers see names. */
export const settingNames: Action = async ({ office }) => {
  const main = await office.store.main();
  const names: Record<string, string> = {};
  for (const definition of allSettings) {
    const path = settingsPath(definition);
    const blob = main.files.get(`${CONTENT}${path}`);
    const bytes = blob ? await office.store.repository.readBlob(blob) : null;
    const data = bytes ? (parseContentFile(path, bytes).data as { items?: unknown }) : {};
    for (const { id, name } of objects(data.items)) names[`${definition.id}/${id}`] = String(name);
  }
  return { names };
};

/** Renders a body the way the build does, for the preview beside the form. */
export const previewBody: Action = async ({ office, params }) => {
  const markdown = text(params, 'markdown').slice(0, MAX_LENGTH);
  const { parts } = renderBody(markdown, { labels, resolveLink: siteLink });
  const main = await office.store.main();
  const titleOf = (collection: string, slug: string) =>
    [...main.entries.values()].find(
      (entry) => entry.collection === collection && entry.slug === slug,
    )?.title ?? slug;
  return {
    parts: drawnParts(parts).map((part) => {
      if (typeof part === 'string') return part;
      if (part.kind === 'document') return { ...part, title: titleOf('documents', part.slug) };
      if (part.kind === 'question') return { ...part, title: titleOf('questions', part.slug) };
      return part;
    }),
  };
};
