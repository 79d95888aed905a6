import { t } from '../../../src/i18n/t.ts';
import { siteLink } from '../../../src/markdown/links.ts';
import { renderBody } from '../../../src/markdown/render.ts';
import type { Action } from './context.ts';
import { text } from './params.ts';

/** Far beyond any article; a preview is asked for at every pause of typing. */
const MAX_LENGTH = 100_000;

const labels = {
  table: t('body.table'),
  footnotes: t('body.footnotes'),
  backToText: t('body.backToText'),
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
    parts: parts.map((part) => {
      if (typeof part === 'string') return { kind: 'html', html: part };
      if (part.kind === 'document') return { ...part, title: titleOf('documents', part.id) };
      if (part.kind === 'question') return { ...part, title: titleOf('questions', part.id) };
      return part;
    }),
  };
};
