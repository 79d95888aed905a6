import { t } from '../i18n/t.ts';
import { startOfDay } from '../lib/party/dates.ts';
import { validityWords } from '../library/validity-words.ts';
import { documentLists } from './document-lists.ts';
import type { DocumentView } from './documents.ts';
import { type Feed, type FeedItem, rssOf } from './feed-response.ts';
import { allNews } from './news.ts';
import { reviewFeed } from './review-feed.ts';
import { setting } from './site.ts';

const DOCUMENTS_IN_FEED = 30;
/** Id of the element of a document's page that shows its legal state. */
export const STATE_ANCHOR = 'tinh-trang-hieu-luc';

/** All feeds: every news item, each section, the documents. */
export function feeds(): Feed[] {
  return [
    {
      path: '/tin-tuc/rss.xml',
      title: t('feeds.allNews'),
      page: '/tin-tuc/',
      items: () => newsItems(),
    },
    ...setting('sections').items.map(({ id, name }) => ({
      path: `/tin-tuc/chuyen-muc/${id}/rss.xml`,
      title: name,
      page: `/tin-tuc/chuyen-muc/${id}/`,
      items: () => newsItems(id),
    })),
    {
      path: '/van-ban/rss.xml',
      title: t('documents.feedTitle'),
      page: '/van-ban/',
      items: documentItems,
    },
    reviewFeed,
  ];
}

/** The RSS answer for a feed's path. @throws Error when no feed has that path */
export async function feedResponse(path: string, site: URL | undefined): Promise<Response> {
  const feed = feeds().find((candidate) => candidate.path === path) ?? (await facetFeed(path));
  if (!feed) throw new Error(`No feed at ${path}`);
  return rssOf(feed, site);
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
  return { path, title, page: list.path, items: async () => itemsOf(list.documents) };
}

async function documentItems(): Promise<FeedItem[]> {
  const [all] = await documentLists();
  return itemsOf(all?.documents ?? []);
}

/** Newest change first: a document comes back to the top when it is repealed. */
function itemsOf(documents: readonly DocumentView[]): FeedItem[] {
  return documents
    .toSorted((left, right) => right.changed.localeCompare(left.changed))
    .slice(0, DOCUMENTS_IN_FEED)
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
    date: startOfDay(changed),
  };
}
