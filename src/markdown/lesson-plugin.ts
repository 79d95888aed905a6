import { t } from '../i18n/t.ts';
import { newGathered } from './gathered.ts';
import { htmlPlugin } from './html-plugin.ts';
import { siteLink } from './links.ts';

/** The rules of Markdown bodies on headings, links and tables, for a lesson that Astro renders from MDX. */
export function lessonPlugin(basePath: string) {
  const resolveLink = (link: string) => {
    const path = siteLink(link);
    return path.startsWith('/') ? `${basePath}${path.slice(1)}` : path;
  };
  return htmlPlugin(newGathered(), { resolveLink, tableLabel: t('body.table') });
}

/** What Markdown itself needs to understand in such a lesson. */
export const lessonFeatures = {
  gfm: { footnotes: { label: t('body.footnotes'), backLabel: t('body.backToText') } },
};
