import { defineHastPlugin, type HastNode } from 'satteri';
import { t } from '../i18n/t.ts';
import { citedSymbols } from '../lib/party/symbols-in-text.ts';
import { htmlPlugin } from './html-plugin.ts';
import { siteLink } from './links.ts';
import { newRenderState, type RenderState } from './render-state.ts';
import { insertAfterLinks, replaceTexts } from './symbol-plugin.ts';

/**
 * The rules of Markdown bodies for a lesson that Astro renders from MDX. Plugins run before the register
 * is built, so citations become components (src/layouts/mdx) that look documents up when they render.
 */
export function lessonPlugins(basePath: string, state: RenderState = newRenderState(), file = '') {
  const resolveLink = (link: string) => {
    const path = siteLink(link);
    return path.startsWith('/') ? `${basePath}${path.slice(1)}` : path;
  };
  /** Links and keys of symbols cited so far in this lesson. */
  const earlier: string[] = [];
  return [
    htmlPlugin(state, { resolveLink, tableLabel: t('body.table') }),
    picturesAsComponents(file),
    insertAfterLinks((link, following) => {
      if (!link.startsWith(`${basePath}van-ban/`)) return null;
      const state = component('TinhTrang', { link, following, earlier: earlier.join(' ') });
      earlier.push(link);
      return state;
    }),
    replaceTexts((text, after) => {
      const cited = component('TrichDan', { text, after, earlier: earlier.join(' ') });
      earlier.push(...citedSymbols(text).map(({ key }) => key));
      return [cited];
    }),
  ];
}

/** A picture becomes a component that finds it in the content. @param file of the lesson, below the content folder */
function picturesAsComponents(file: string) {
  return defineHastPlugin({
    name: 'pictures',
    element: [
      {
        filter: ['img'],
        visit: ({ properties }) =>
          component('HinhAnh', {
            file,
            src: String(properties.src ?? ''),
            alt: String(properties.alt ?? ''),
          }),
      },
    ],
  });
}

/** Options of the Markdown parser for such a lesson. */
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
