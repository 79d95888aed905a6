import { t } from '../i18n/t.ts';
import { startOfDay, vietnamMoment } from '../lib/party/dates.ts';
import { type DocumentEntry, type DocumentView, timelineSteps } from './documents.ts';
import type { Feed, FeedItem } from './feed-response.ts';
import { changesOf } from './history.ts';

/** The feed of one document: what happened to it, and when its page was changed. */
export function documentFeed(entry: DocumentEntry, view: DocumentView): Feed {
  return {
    path: documentFeedPath(entry),
    title: t('feeds.documentTitle', { symbol: view.shortCitation }),
    page: entry.path,
    items: () => itemsOf(entry, view),
  };
}

/** Site path of a document's feed. */
export function documentFeedPath({ path }: Pick<DocumentEntry, 'path'>): string {
  return `${path}rss.xml`;
}

async function itemsOf(entry: DocumentEntry, view: DocumentView): Promise<FeedItem[]> {
  const { path } = entry;
  const steps = (await timelineSteps(entry)).filter(({ isUpcoming }) => !isUpcoming);
  const changes = (await changesOf(entry)).filter(({ isFirst }) => !isFirst);
  return [
    ...steps.map(({ kind, day, by, articles }): FeedItem => {
      const what = t(`timeline.${kind}`, { symbol: view.symbol });
      const words = [articles && t('timeline.articles', { articles }), what, by?.shortCitation];
      return {
        title: t('feeds.documentItem', {
          symbol: view.symbol,
          what: words.filter(Boolean).join(' '),
        }),
        description: by ? by.citation : view.citation,
        path,
        date: startOfDay(day),
        id: [day, kind, by?.slug].filter(Boolean).join(' '),
      };
    }),
    ...changes.map(
      ({ at, fields }): FeedItem => ({
        title: t('feeds.documentItem', { symbol: view.symbol, what: t('feeds.pageChanged') }),
        description:
          fields.length > 0
            ? t('history.fields', { fields: fields.join(', ') })
            : t('feeds.pageChanged'),
        path: `${path}lich-su/`,
        date: at,
        id: vietnamMoment(at),
      }),
    ),
  ];
}
