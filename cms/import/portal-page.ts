import type { HTMLElement } from 'node-html-parser';
import { normalizeLine } from '../../src/lib/vietnamese/normalize.ts';

/** Elements in which portals put an article, the most telling first. */
const ARTICLES = [
  '[itemprop=articleBody]',
  '[data-role=content]',
  '#news-bodyhtml',
  '.fck_detail',
  '.detail__content',
  '.journal-content-article',
  '.field--name-body',
  '.field-name-body',
  '.ms-rtestate-field',
  '.news-detail-content',
  '.newsdetail-content',
  '.article__body',
  '.cms-body',
  '.detail-content',
  '.content-detail',
  '.article-content',
  '.news-content',
  '.entry-content',
  '.post-content',
  '.article-detail',
  '.detail-news',
  '.noidung',
  '#divContent',
  '#content-body',
  'article',
  'main',
  '#content',
  '.content',
];
/** Elements around or inside an article that are no part of it. */
export const NOT_ARTICLE =
  'script,style,noscript,iframe,nav,aside,header,footer,button,input,select,textarea,label,.share,.comment,.comments,.related,.breadcrumb,.tags,.news_keywords,.other-news,.tin-lien-quan,.tinlienquan,.rating,.print,.social,.sharedaddy,.pager,.pagination';
/** Elements in which portals print the lead above the article. */
const LEADS =
  '[data-role=sapo],.detail-sapo,.article__sapo,.news-sapo,.sapo,.hometext,.tomtat,.detail__summary,p.description,.field--name-field-summary,.news-summary';
/** A shorter text is no lead. */
const MIN_LEAD = 20;

/** The lead that a page prints above its article, which is taken out of it; '' for none. */
export function takeLead(page: HTMLElement): string {
  for (const node of page.querySelectorAll(LEADS)) {
    const text = normalizeLine(node.textContent);
    if (text.length < MIN_LEAD) continue;
    node.remove();
    return text;
  }
  return '';
}

/** The heading of the article: the one that the page's title begins with, for a logo may be an h1 too. */
export function headingOf(page: HTMLElement, pageTitle: string): HTMLElement | undefined {
  const headings = page
    .querySelectorAll('h1,h2')
    .filter((node) => normalizeLine(node.textContent).length > 3);
  const named = headings.find((node) => pageTitle.startsWith(normalizeLine(node.textContent)));
  const own = headings.filter(({ tagName }) => tagName === 'H1');
  // A single h1 is the article's. Of several that the title does not repeat, logos come first.
  return named ?? (own.length === 1 || pageTitle === '' ? own[0] : own.at(-1));
}

/** The first known element that holds an article; else the one with most text directly in it. */
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
