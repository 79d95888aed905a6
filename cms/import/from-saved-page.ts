import { basename, dirname } from 'node:path';
import { parse } from 'node-html-parser';
import { importMessages as messages } from '../../src/i18n/import-messages.ts';
import { decodeEntities } from '../../src/lib/html.ts';
import { normalizeLine } from '../../src/lib/vietnamese/normalize.ts';
import type { GivenFields } from '../papers/given-fields.ts';
import { decodeText } from '../tables/decode-text.ts';
import { newsOfArticle } from './news-of-article.ts';
import { shownMoment, statedMoment } from './portal-dates.ts';
import { readMoment } from './portal-moment.ts';
import { articleOf, headingOf, NOT_ARTICLE, takeLead } from './portal-page.ts';
import type { ImportResult } from './result.ts';

/** The site's name that portals put behind a page's title. */
const SITE_NAME = /\s+[-|–»]\s+[^-|–»]{3,60}$/u;

/**
 * The article of a saved page of the old portal.
 * @param section id of the section the news goes into
 * @param given fields somebody wrote down for this file
 */
export async function newsFromSavedPage(
  path: string,
  content: Uint8Array,
  section: string,
  given?: GivenFields,
): Promise<ImportResult> {
  const page = parse(decodeText(content));
  const meta = (name: string) =>
    normalizeLine(decodeEntities(page.querySelector(name)?.getAttribute('content') ?? ''));
  const pageTitle =
    meta('meta[property="og:title"]') ||
    normalizeLine(page.querySelector('title')?.textContent ?? '');
  const heading = headingOf(page, pageTitle);
  const title =
    given?.subject || normalizeLine(heading?.textContent ?? '') || pageTitle.replace(SITE_NAME, '');
  const described = meta('meta[name=description]') || meta('meta[property="og:description"]');
  const stated = statedMoment(page);
  for (const node of page.querySelectorAll(NOT_ARTICLE)) node.remove();
  const moment = given?.issued ? readMoment(given.issued) : (stated ?? shownMoment(page));
  heading?.remove();
  const lead = takeLead(page) || described;
  const html = articleOf(page)?.innerHTML ?? '';
  const name = basename(path);
  const source = messages.sourceFeed(name);
  return newsOfArticle(name, { title, moment, lead, html, folder: dirname(path), source }, section);
}
