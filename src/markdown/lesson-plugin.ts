import type { HastNode } from 'satteri';
import { t } from '../i18n/t.ts';
import { symbolsInText } from '../lib/party/symbols-in-text.ts';
import { newGathered } from './gathered.ts';
import { htmlPlugin } from './html-plugin.ts';
import { siteLink } from './links.ts';
import { afterLinks, insteadOfTexts } from './symbol-plugin.ts';

/**
 * The rules of Markdown bodies for a lesson that Astro renders from MDX. This runs before the
 * library is read, so what cites a document becomes a component of src/layouts/mdx, which looks it up.
 */
export function lessonPlugins(basePath: string) {
  const resolveLink = (link: string) => {
    const path = siteLink(link);
    return path.startsWith('/') ? `${basePath}${path.slice(1)}` : path;
  };
  /** Links and keys of symbols that stand earlier in the lesson. */
  const earlier: string[] = [];
  return [
    htmlPlugin(newGathered(), { resolveLink, tableLabel: t('body.table') }),
    afterLinks((link, following) => {
      if (!link.startsWith(`${basePath}van-ban/`)) return null;
      const state = component('TinhTrang', { link, following, earlier: earlier.join(' ') });
      earlier.push(link);
      return state;
    }),
    insteadOfTexts((text, after) => {
      const cited = component('TrichDan', { text, after, earlier: earlier.join(' ') });
      earlier.push(...symbolsInText(text).map(({ key }) => key));
      return [cited];
    }),
  ];
}

/** What Markdown itself needs to understand in such a lesson. */
export const lessonFeatures = {
  gfm: { footnotes: { label: t('body.footnotes'), backLabel: t('body.backToText') } },
};

function component(name: string, attributes: Record<string, string>): HastNode {
  return {
    type: 'mdxJsxTextElement',
    name,
    attributes: Object.entries(attributes).map(([key, value]) => ({
      type: 'mdxJsxAttribute',
      name: key,
      value,
    })),
    children: [],
  };
}
