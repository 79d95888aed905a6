import { vietnamDate } from '../lib/party/dates.ts';
import { type ListPage, splitFromOldest } from './paging.ts';
import { lookup, shared } from './reads.ts';
import { setting } from './site.ts';
import { type EntryOf, published } from './store.ts';

export type NewsEntry = EntryOf<'news'>;

const PAGE_SIZE = 8;
const RELATED = 3;

/** All published news, newest first. */
export const allNews = shared(async () =>
  (await published('news')).toSorted(
    (left, right) =>
      right.data.date.getTime() - left.data.date.getTime() || left.slug.localeCompare(right.slug),
  ),
);

/** Which news a list holds: all, those of a section or of a year. */
interface ListIdentity {
  kind: 'all' | 'section' | 'year';
  /** Section id or year; '' for all. */
  key: string;
  title: string;
  description: string;
  /** Path of the list's first page. */
  path: string;
}

export type NewsList = ListIdentity & ListPage<NewsEntry>;

/** Every page of every news list. */
export async function newsLists(): Promise<NewsList[]> {
  const all = await allNews();
  const { items: sections } = setting('sections');
  return [
    ...paginate(all, { kind: 'all', key: '', title: '', description: '', path: '/tin-tuc/' }),
    ...sections.flatMap(({ id, name, description }) =>
      paginate(
        all.filter((entry) => entry.data.section === id),
        { kind: 'section', key: id, title: name, description, path: `/tin-tuc/chuyen-muc/${id}/` },
      ),
    ),
    ...(await newsYears()).flatMap((year) =>
      paginate(
        all.filter((entry) => yearOf(entry) === year),
        { kind: 'year', key: year, title: year, description: '', path: `/tin-tuc/nam/${year}/` },
      ),
    ),
  ];
}

/** Years that have news, newest first. */
export async function newsYears(): Promise<string[]> {
  return (await years())('');
}

const years = lookup('newsYears', async () => {
  const found = [...new Set((await allNews()).map(yearOf))];
  return () => found;
});

/**
 * Up to three older items: first those citing the same document, then of the same tag, then of the
 * section. Older ones only: a new item must not change the pages of all others.
 */
export async function relatedNews(entry: NewsEntry): Promise<NewsEntry[]> {
  return (await related())(entry.slug);
}

const related = lookup('relatedNews', async () => {
  const all = await allNews();
  const places = new Map(all.map((entry, place) => [entry.slug, place]));
  const groups = new Map<string, number[]>();
  for (const [place, { data }] of all.entries())
    for (const group of groupsOf(data)) {
      const known = groups.get(group);
      if (known) known.push(place);
      else groups.set(group, [place]);
    }
  return (slug: string): NewsEntry[] => {
    const own = places.get(slug);
    const entry = own === undefined ? undefined : all[own];
    if (own === undefined || !entry) return [];
    const found = new Set<number>();
    for (const group of groupsOf(entry.data)) {
      const members = groups.get(group) ?? [];
      for (let at = firstAbove(members, own); at < members.length; at += 1) {
        if (found.size === RELATED) break;
        found.add(members[at] as number);
      }
    }
    // Only the oldest items lack older ones: they take the next newer ones.
    const section = groups.get(`section ${entry.data.section}`) ?? [];
    for (let at = firstAbove(section, own) - 2; at >= 0 && found.size < RELATED; at -= 1)
      found.add(section[at] as number);
    return [...found].flatMap((place) => all[place] ?? []);
  };
});

/** What ties items together, the strongest tie first. */
function groupsOf({ documents, tags, section }: NewsEntry['data']): string[] {
  return [
    ...documents.map((slug) => `document ${slug}`),
    ...tags.map((tag) => `tag ${tag}`),
    `section ${section}`,
  ];
}

/** Where the first number above another stands in a sorted list. */
function firstAbove(sorted: readonly number[], than: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) > than) high = middle;
    else low = middle + 1;
  }
  return low;
}

function yearOf(entry: NewsEntry): string {
  return vietnamDate(entry.data.date).slice(0, 4);
}

function paginate(entries: NewsEntry[], list: ListIdentity): NewsList[] {
  return splitFromOldest(entries, PAGE_SIZE).map((page) => ({ ...list, ...page }));
}
