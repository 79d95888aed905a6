import rss from '@astrojs/rss';
import { t } from '../i18n/t.ts';
import { href } from '../lib/url.ts';
import { validityWords } from '../library/validity-words.ts';
import { documentLists } from './document-lists.ts';
import type { DocumentView } from './documents.ts';
import { allNews } from './news.ts';
import { setting } from './site.ts';

const FEED_LENGTH = 30;
/** Id of the element of a document's page that shows its legal state. */
export const STATE_ANCHOR = 'tinh-trang-hieu-luc';

interface FeedItem {
  title: string;
  description: string;
  path: string;
  date: Date;
}

/** A feed of the site: its address and how to read what is in it. */
export interface Feed {
  path: string;
  /** Name within this site. */
  title: string;
  items: () => Promise<FeedItem[]>;
}

/** All feeds: every news item, each section, the documents. */
export function feeds(): Feed[] {
  return [
    {
      path: '/tin-tuc/rss.xml',
      title: t('feeds.allNews'),
      items: () => newsItems(),
    },
    ...setting('sections').items.map(({ id, name }) => ({
      path: `/tin-tuc/chuyen-muc/${id}/rss.xml`,
      title: name,
      items: () => newsItems(id),
    })),
    {
      path: '/van-ban/rss.xml',
      title: t('documents.feedTitle'),
      items: documentItems,
    },
  ];
}

/** The RSS answer for a feed's path. @throws Error when no feed has that path */
export async function feedResponse(path: string, site: URL | undefined): Promise<Response> {
  const feed = feeds().find((candidate) => candidate.path === path) ?? (await facetFeed(path));
  if (!feed || !site) throw new Error(`No feed at ${path}`);
  const items = await feed.items();
  return rss({
    title: `${feed.title} - ${setting('site').name}`,
    description: setting('site').tagline,
    site,
    customData: '<language>vi</language>',
    items: items.slice(0, FEED_LENGTH).map((item) => ({
      title: item.title,
      description: item.description,
      link: new URL(href(item.path), site).href,
      pubDate: item.date,
    })),
  });
}

async function newsItems(section?: string): Promise<FeedItem[]> {
  const entries = await allNews();
  return entries
    .filter((entry) => section === undefined || entry.data.section === section)
    .map(({ data, path }) => ({
      title: data.title,
      description: data.lead,
      path,
      date: data.date,
    }));
}

/** The feed of one value of a facet; there are too many to list them among {@link feeds}. */
async function facetFeed(path: string): Promise<Feed | undefined> {
  const list = (await documentLists()).find((one) => `${one.path}rss.xml` === path);
  if (!list || list.kind === 'all') return undefined;
  const title = t(`documents.listBy.${list.kind}`, { name: list.name });
  return { path, title, items: async () => itemsOf(list.documents) };
}

async function documentItems(): Promise<FeedItem[]> {
  const [all] = await documentLists();
  return itemsOf(all?.documents ?? []);
}

/** Newest change first: a document comes back to the top when it is repealed. */
function itemsOf(documents: readonly DocumentView[]): FeedItem[] {
  return documents
    .toSorted((left, right) => right.changed.localeCompare(left.changed))
    .slice(0, FEED_LENGTH)
    .map(documentItem);
}

function documentItem(view: DocumentView): FeedItem {
  const { cause, changed, citation, issued, path, shortCitation, subject, validity } = view;
  const name = `${shortCitation} ${subject}`;
  const { by, causeNote } = validityWords(view);
  const state = t(`validity.${validity.state}`);
  const isEnded = changed !== issued;
  return {
    title: isEnded ? `${state}: ${name}` : name,
    description: cause ? `${citation}. ${state}, ${by} ${cause.symbol} ${causeNote}` : citation,
    // Feed readers recognise items by their address; the fragment makes the repeal an item of its own.
    path: isEnded ? `${path}#${STATE_ANCHOR}` : path,
    date: new Date(`${changed}T00:00:00+07:00`),
  };
}
