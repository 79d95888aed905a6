import { vietnamDate } from '../lib/party/dates.ts';
import { type ListPage, splitIntoPages } from './paging.ts';
import { setting } from './site.ts';
import { type EntryOf, oncePerBuild, published } from './store.ts';

export type NewsEntry = EntryOf<'news'>;

const PAGE_SIZE = 12;
const RELATED = 3;

/** All published news, newest first. */
export const allNews = oncePerBuild(async () =>
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
export const newsYears = oncePerBuild(async () => [...new Set((await allNews()).map(yearOf))]);

interface RelatedIndex {
  byDocument: Map<string, NewsEntry[]>;
  byTag: Map<string, NewsEntry[]>;
  bySection: Map<string, NewsEntry[]>;
}

const relatedIndex = oncePerBuild(async (): Promise<RelatedIndex> => {
  const index: RelatedIndex = { byDocument: new Map(), byTag: new Map(), bySection: new Map() };
  for (const entry of await allNews()) {
    for (const slug of entry.data.documents) push(index.byDocument, slug, entry);
    for (const tag of entry.data.tags) push(index.byTag, tag, entry);
    push(index.bySection, entry.data.section, entry);
  }
  return index;
});

/** Up to three other items: first those citing the same document, then of the same tag, then of the section. */
export async function relatedNews(entry: NewsEntry): Promise<NewsEntry[]> {
  const { byDocument, byTag, bySection } = await relatedIndex();
  const found = new Set<NewsEntry>();
  const sources = [
    ...entry.data.documents.map((slug) => byDocument.get(slug)),
    ...entry.data.tags.map((tag) => byTag.get(tag)),
    bySection.get(entry.data.section),
  ];
  for (const source of sources) {
    for (const candidate of source ?? []) {
      if (found.size === RELATED) return [...found];
      if (candidate.slug !== entry.slug) found.add(candidate);
    }
  }
  return [...found];
}

function yearOf(entry: NewsEntry): string {
  return vietnamDate(entry.data.date).slice(0, 4);
}

function paginate(entries: NewsEntry[], list: ListIdentity): NewsList[] {
  return splitIntoPages(entries, PAGE_SIZE).map((page) => ({ ...list, ...page }));
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
