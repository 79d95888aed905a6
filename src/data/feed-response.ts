import rss from '@astrojs/rss';
import { escapeHtml } from '../lib/html.ts';
import { formatFeedMoment } from '../lib/party/dates.ts';
import { href } from '../lib/url.ts';
import { setting } from './site.ts';

const FEED_LENGTH = 30;

export interface FeedItem {
  title: string;
  description: string;
  path: string;
  date: Date;
  /** Tells items of one address apart; the address itself where it is absent. */
  id?: string;
}

/** A feed of the site: its address and how to read what is in it. */
export interface Feed {
  path: string;
  /** Name within this site. */
  title: string;
  /** Path of the page that shows the same to people. */
  page: string;
  items: () => Promise<FeedItem[]>;
}

/**
 * A feed as RSS 2.0 with the address of the feed itself (atom:link, as the RSS Advisory Board's profile asks),
 * and the hours of Viet Nam.
 */
export async function rssOf(feed: Feed, site: URL | undefined): Promise<Response> {
  if (!site) throw new Error(`${feed.path}: no site address`);
  const addressOf = (path: string) => new URL(href(path), site).href;
  const self = escapeHtml(addressOf(feed.path));
  const items = (await feed.items())
    .toSorted((left, right) => right.date.getTime() - left.date.getTime())
    .slice(0, FEED_LENGTH);
  return rss({
    title: `${feed.title} - ${setting('site').name}`,
    description: setting('site').tagline,
    site: addressOf(feed.page),
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: `<language>vi</language><atom:link href="${self}" rel="self" type="application/rss+xml"/>`,
    items: items.map(({ title, description, path, date, id }) => ({
      title,
      description,
      link: addressOf(path),
      // The library writes hours of Greenwich, by which a day of Viet Nam begins on the day before.
      customData: [
        `<pubDate>${formatFeedMoment(date)}</pubDate>`,
        id && `<guid isPermaLink="false">${escapeHtml(`${addressOf(path)} ${id}`)}</guid>`,
      ]
        .filter(Boolean)
        .join(''),
    })),
  });
}
