import { t } from '../i18n/t.ts';
import { startOfDay } from '../lib/party/dates.ts';
import { rulesToReviewOnSite } from './citations.ts';
import type { Feed, FeedItem } from './feed-response.ts';

const PAGE = '/van-ban/can-ra-soat/';

/** The feed of the review list: rules that no longer hold, or that nobody checked, and how many pages stand on them. */
export const reviewFeed: Feed = {
  path: `${PAGE}rss.xml`,
  title: t('review.title'),
  page: PAGE,
  items: async () => {
    const groups = await rulesToReviewOnSite();
    return groups.flatMap(({ state, rules }) =>
      rules.map(
        ({ document, pages }): FeedItem => ({
          title: `${document.symbol}: ${t(`validity.${state}`)}`,
          description: t('feeds.reviewItem', {
            citation: document.citation,
            count: pages.length,
          }),
          path: document.path,
          date: startOfDay(document.changed),
          id: `${state} ${document.changed}`,
        }),
      ),
    );
  },
};
