import { t } from '../i18n/t.ts';
import { startOfDay } from '../lib/party/dates.ts';
import type { Feed, FeedItem } from './feed-response.ts';
import { unitView } from './unit-view.ts';
import type { UnitEntry } from './units.ts';

/** The feed of one unit: how it changed, its documents, and the news that name it. */
export function unitFeed(entry: UnitEntry): Feed {
  return {
    path: unitFeedPath(entry),
    title: t('feeds.unitTitle', { name: entry.data.name }),
    page: entry.path,
    items: () => itemsOf(entry),
  };
}

/** Site path of a unit's feed. */
export function unitFeedPath({ path }: Pick<UnitEntry, 'path'>): string {
  return `${path}rss.xml`;
}

async function itemsOf({ slug, path }: UnitEntry): Promise<FeedItem[]> {
  const { changes, bodies, news } = await unitView(slug);
  const names = (units: { name: string }[]) => units.map(({ name }) => name).join(', ');
  const documents = bodies.flatMap((body) => body.documents);
  return [
    ...changes.map(
      ({ day, kind, label, before, after, reason }): FeedItem => ({
        title: `${label}: ${names(after.length > 0 ? after : before)}`,
        description: reason ?? [names(before), names(after)].filter(Boolean).join(' → '),
        path,
        date: startOfDay(day),
        id: `${day} ${kind}`,
      }),
    ),
    ...documents.map(
      (view): FeedItem => ({
        title: `${view.shortCitation} ${view.subject}`,
        description: view.citation,
        path: view.path,
        date: startOfDay(view.issued),
      }),
    ),
    ...news.map(
      ({ data, path: at }): FeedItem => ({
        title: data.title,
        description: data.lead,
        path: at,
        date: data.date,
      }),
    ),
  ];
}
