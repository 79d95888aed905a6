import type { CalendarDate } from '../lib/party/dates.ts';
import { isRepealed } from '../lib/party/legal-state/states.ts';
import { today } from './content.ts';
import { register } from './documents.ts';
import { lookup } from './reads.ts';
import { published } from './store.ts';

/** Something that is due on a day, with the page that asks for it. */
export interface Deadline {
  day: CalendarDate;
  what: string;
  path: string;
}

/** The next deadlines that news and documents set, the nearest first; today's among them. */
export async function nextDeadlines(count: number): Promise<Deadline[]> {
  return (await deadlines())(String(count));
}

const deadlines = lookup('nextDeadlines', async () => {
  const day = today();
  const { entries, views } = await register();
  const ofNews = (await published('news')).flatMap(({ data, path }) =>
    data.deadlines.map(({ date, what }): Deadline => ({ day: date, what, path })),
  );
  const ofDocuments = entries.flatMap(({ slug, data, path }): Deadline[] => {
    const view = views.get(slug);
    if (!data.deadline || !view || isRepealed(view.validity.state)) return [];
    return [{ day: data.deadline, what: view.shortCitation, path }];
  });
  const next = [...ofNews, ...ofDocuments]
    .filter((deadline) => deadline.day >= day)
    .toSorted((left, right) => left.day.localeCompare(right.day));
  return (count) => next.slice(0, Number(count));
});
