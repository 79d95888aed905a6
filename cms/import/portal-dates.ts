import type { HTMLElement } from 'node-html-parser';
import { type Moment, readMoment } from './portal-moment.ts';

const MACHINE_DATES = [
  ['meta[property="article:published_time"]', 'content'],
  ['meta[name="article:published_time"]', 'content'],
  ['meta[name=pubdate]', 'content'],
  ['meta[itemprop=datePublished]', 'content'],
  ['meta[name="DC.date.issued"]', 'content'],
  ['meta[name="dcterms.issued"]', 'content'],
  ['meta[name="publish-date"]', 'content'],
  ['time[itemprop=datePublished]', 'datetime'],
  ['time[datetime]', 'datetime'],
  ['[itemprop=datePublished]', 'content'],
] as const;
/** schema.org in a script, as most portals of today have it. */
const LINKED_DATA = /"datePublished"\s*:\s*"([^"]{8,40})"/;
const SHOWN_DATES =
  '[data-role=publishdate],.publish-date,.post-date,.article-date,.detail-time,.date,[class*=date],[class*=ngay],.time,[class*=time],.submitted,.h5,.meta,.small';
/** An element with a longer text is no date, whatever its class is called. */
const MAX_DATE_TEXT = 120;
/** A clock of the page says today. */
const CLOCK = /hôm nay|bây giờ/i;

/** The moment a page states for machines. */
export function statedMoment(page: HTMLElement): Moment | null {
  for (const [place, attribute] of MACHINE_DATES) {
    const moment = readMoment(page.querySelector(place)?.getAttribute(attribute) ?? '');
    if (moment) return moment;
  }
  const scripts = page.querySelectorAll('script').map(({ textContent }) => textContent);
  return readMoment(LINKED_DATA.exec(scripts.join('\n'))?.[1] ?? '');
}

/**
 * The moment a page shows beside its article.
 * @param page without what is around the article: its head may show today
 */
export function shownMoment(page: HTMLElement): Moment | null {
  for (const node of page.querySelectorAll(SHOWN_DATES)) {
    const text = node.textContent;
    if (text.length > MAX_DATE_TEXT || CLOCK.test(text)) continue;
    const moment = readMoment(text);
    if (moment) return moment;
  }
  return null;
}
