import type { HTMLElement } from 'node-html-parser';
import { type CalendarDate, parseVietnameseDate, vietnamDate } from '../../src/lib/party/dates.ts';
import { normalizeLine } from '../../src/lib/vietnamese/normalize.ts';

/** Places where portals keep an article, the surest first. */
const ARTICLES = [
  '[itemprop=articleBody]',
  '.detail-content',
  '.content-detail',
  '.article-content',
  '.news-content',
  '.entry-content',
  '.post-content',
  '#divContent',
  '#content-body',
  'article',
  'main',
  '#content',
  '.content',
];
/** What stands around an article and is none of it. */
export const NOISE =
  'script,style,noscript,iframe,nav,aside,header,footer,button,input,select,textarea,label,.share,.comment,.comments,.related,.breadcrumb,.tags';
const DATES = [
  ['meta[property="article:published_time"]', 'content'],
  ['meta[name=pubdate]', 'content'],
  ['meta[itemprop=datePublished]', 'content'],
  ['time[datetime]', 'datetime'],
  ['[itemprop=datePublished]', 'content'],
] as const;
const DATE_PLACES =
  '.publish-date,.post-date,.article-date,.date,[class*=date],[class*=ngay],.time,[class*=time]';
/** A place that holds more is no date. */
const LONGEST_DATE = 120;

/** The heading of the article: the one the page's title repeats; a logo may stand in an h1 too. */
export function headingOf(page: HTMLElement, pageTitle: string): HTMLElement | undefined {
  const headings = page
    .querySelectorAll('h1,h2')
    .filter((node) => normalizeLine(node.textContent).length > 3);
  const named = headings.find((node) => pageTitle.startsWith(normalizeLine(node.textContent)));
  const own = headings.filter(({ tagName }) => tagName === 'H1');
  // One h1 is the article's; of several only the title can tell.
  return named ?? (own.length === 1 || pageTitle === '' ? own[0] : own.at(-1));
}

/** The surest place of the article; else the element with most text in its own paragraphs. */
export function articleOf(page: HTMLElement): HTMLElement | null {
  for (const place of ARTICLES) {
    const found = page.querySelector(place);
    if (found && textLength(found) > 100) return found;
  }
  const candidates = page.querySelectorAll('div,td,section');
  return candidates.reduce<HTMLElement | null>(
    (best, node) => (best === null || ownLength(node) > ownLength(best) ? node : best),
    page.querySelector('body'),
  );
}

function textLength(node: HTMLElement): number {
  return normalizeLine(node.textContent).length;
}

function ownLength(node: HTMLElement): number {
  return node.childNodes
    .filter(
      (child) =>
        child.nodeType === 3 ||
        /^(?:P|BR|B|I|STRONG|EM|SPAN)$/.test((child as HTMLElement).tagName ?? ''),
    )
    .reduce((sum, child) => sum + child.textContent.trim().length, 0);
}

/** The day a page states for machines. */
export function statedDay(page: HTMLElement): CalendarDate | null {
  for (const [place, attribute] of DATES) {
    const day = readDay(page.querySelector(place)?.getAttribute(attribute) ?? '');
    if (day) return day;
  }
  return null;
}

/** The day a page shows beside its article; clocks of the page's head are gone by then. */
export function shownDay(page: HTMLElement): CalendarDate | null {
  for (const node of page.querySelectorAll(DATE_PLACES)) {
    if (node.textContent.length > LONGEST_DATE) continue;
    const day = parseVietnameseDate(node.textContent);
    if (day) return day;
  }
  return null;
}

/** A day however a portal writes it: the Vietnamese order of figures first, then RFC 822 and ISO 8601. */
export function readDay(value: string): CalendarDate | null {
  if (value.trim() === '') return null;
  if (!/\d[T ]\d\d:\d\d.*(?:Z|[+-]\d\d:?\d\d)$/.test(value.trim())) {
    const day = parseVietnameseDate(value);
    if (day) return day;
  }
  const moment = new Date(value);
  return Number.isNaN(moment.getTime()) ? null : vietnamDate(moment);
}
