import { compareVietnamese } from '../lib/vietnamese/collate.ts';
import { type DocumentView, documentViews } from './documents.ts';
import type { GuideEntry } from './guides.ts';
import { allNews, type NewsEntry } from './news.ts';
import { liveQuestion, questionOnPage } from './questions.ts';
import { shared } from './reads.ts';
import { type EntryOf, published } from './store.ts';

export type TopicEntry = EntryOf<'topics'>;

/** Topics in the order the editors gave them. */
export const allTopics = shared(async () =>
  (await published('topics')).toSorted(
    (left, right) =>
      left.data.order - right.data.order || compareVietnamese(left.data.title, right.data.title),
  ),
);

/** What belongs to a topic; what is not public, or no longer asked, is left out. */
export interface TopicView {
  documents: DocumentView[];
  guides: GuideEntry[];
  /** The newest first. */
  news: NewsEntry[];
  /** HTML. */
  questions: string[];
}

export async function topicView({ data }: TopicEntry): Promise<TopicView> {
  const guides = new Map((await published('guides')).map((guide) => [guide.slug, guide]));
  const live = await Promise.all(data.questions.map(liveQuestion));
  return {
    documents: await documentViews(data.documents),
    guides: data.guides.flatMap((slug) => guides.get(slug) ?? []),
    news: (await allNews()).filter(({ slug }) => data.news.includes(slug)),
    questions: await Promise.all(live.flatMap((one) => (one ? [questionOnPage(one)] : []))),
  };
}
