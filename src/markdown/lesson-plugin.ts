import { t } from '../i18n/t.ts';
import { htmlPlugin } from './plugins.ts';

/** The rules of Markdown bodies on headings, links and tables, for a lesson that Astro renders from MDX. */
export function lessonPlugin(basePath: string) {
  const resolveLink = (link: string) =>
    link.startsWith('/') ? `${basePath}${link.slice(1)}` : link;
  return htmlPlugin({ headings: [] }, { resolveLink, tableLabel: t('body.table') });
}
