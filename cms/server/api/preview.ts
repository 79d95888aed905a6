import { contentNames } from '../content-names.ts';
import { renderPreview } from '../workers/text-work.ts';
import type { Handler } from './context.ts';

/** Far beyond any article; a preview is asked for at every pause of typing. */
const MAX_LENGTH = 100_000;

/** Names of the items of settings lists, by "setting/id": forms keep ids, readers see names. */
export const settingNames: Handler<'settingNames'> = async ({ services }) => ({
  names: (await contentNames(services.store)).settings,
});

/** Renders a body the way the build does, for the preview beside the form. */
export const previewBody: Handler<'previewBody'> = async (call, { markdown }) => {
  const { services, account } = call;
  const parts = await renderPreview(markdown.slice(0, MAX_LENGTH), account.login);
  const { titles } = await contentNames(services.store);
  const titleOf = (collection: string, slug: string) => titles.get(`${collection}/${slug}`) ?? slug;
  return {
    parts: parts.map((part) => {
      if (typeof part === 'string') return part;
      if (part.kind === 'document') return { ...part, title: titleOf('documents', part.slug) };
      if (part.kind === 'question') return { ...part, title: titleOf('questions', part.slug) };
      if (part.kind === 'definition') return { ...part, title: titleOf('definitions', part.slug) };
      return part;
    }),
  };
};
