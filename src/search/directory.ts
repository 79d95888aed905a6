import type { PageFacts, PageKind } from './page-facts.ts';
import type { Abbreviation } from './text/abbreviations.ts';

/**
 * What every shard knows of its pages, in one file that is loaded with it: titles to
 * rank by, and all that a result shows besides its excerpt. Pagefind itself gives only an id.
 */
export interface Directory {
  pages: DirectoryPage[];
  /** Syllables on a good share of all pages, with that share; by themselves they hardly narrow a search. */
  common: Record<string, number>;
  /** Only in the first shard: the settings file of abbreviations. */
  abbreviations?: readonly Abbreviation[];
  /** Only in the first shard: where the word list for corrections is cut; see build/word-list.ts. */
  wordList?: { folder: string; starts: string[] };
}

/** Facts of a page with its Pagefind id and its path below the base path. */
export interface DirectoryPage extends PageFacts {
  id: string;
  path: string;
}

/** The directory as it is written: columns compress better than rows, and empty ones vanish. */
export interface DirectoryFile {
  /** Ids without their language in one string, separated by commas where they are not of one length. */
  ids: string;
  titles: string[];
  /** Paths below `roots`, written as `index:rest`. */
  roots: string[];
  paths: string[];
  /** Runs of equal kinds: kind, count. */
  kinds: [PageKind, number][];
  dates: string[];
  fields: string[];
  documents: Record<number, Pick<PageFacts, 'symbol' | 'validity' | 'endedBy'>>;
  common: Directory['common'];
  abbreviations?: Directory['abbreviations'];
  wordList?: Directory['wordList'];
}

const ID_PREFIX = 'vi_';

/** Pages must be sorted by kind; `unpackDirectory` gives the same back. */
export function packDirectory(directory: Directory): DirectoryFile {
  const { pages, ...rest } = directory;
  const roots: string[] = [];
  const kinds: [PageKind, number][] = [];
  const documents: DirectoryFile['documents'] = {};
  const paths = pages.map(({ path, kind, symbol, validity, endedBy }, index) => {
    const [, root = '', slug = ''] = /^(.*\/)([^/]+\/)$/.exec(path) ?? ['', '', path];
    if (!roots.includes(root)) roots.push(root);
    const last = kinds.at(-1);
    if (last?.[0] === kind) last[1] += 1;
    else kinds.push([kind, 1]);
    if (symbol !== undefined || validity !== undefined)
      documents[index] = { symbol, validity, endedBy };
    return `${roots.indexOf(root)}:${slug.replace(/\/$/, '')}`;
  });
  return {
    ids: joinIds(pages.map(({ id }) => id.slice(ID_PREFIX.length))),
    titles: pages.map(({ title }) => title),
    roots,
    paths,
    kinds,
    dates: pages.map(({ date }) => date?.replaceAll('-', '') ?? ''),
    fields: pages.map(({ fields }) => fields?.join(' ') ?? ''),
    documents,
    ...rest,
  };
}

/** The directory as search uses it. */
export function unpackDirectory(file: DirectoryFile): Directory {
  const { ids, titles, roots, paths, kinds, dates, fields, documents, ...rest } = file;
  const idOf = splitIds(ids, titles.length);
  const kindOf = kinds.flatMap(([kind, count]) => Array<PageKind>(count).fill(kind));
  const pages = titles.map((title, index): DirectoryPage => {
    const [root = '', slug = ''] = split(paths[index] ?? '');
    const day = dates[index] ?? '';
    return {
      id: ID_PREFIX + (idOf[index] ?? ''),
      title,
      path: `${roots[Number(root)] ?? ''}${slug}${slug === '' ? '' : '/'}`,
      kind: kindOf[index] ?? 'pages',
      ...(day && { date: `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}` }),
      ...(fields[index] && { fields: fields[index].split(' ') }),
      ...documents[index],
    };
  });
  return { pages, ...rest };
}

/** Ids are of one length, but for the few that Pagefind makes longer because they were alike. */
function joinIds(ids: readonly string[]): string {
  return ids.join(ids.every((id) => id.length === ids[0]?.length) ? '' : ',');
}

function splitIds(joined: string, count: number): string[] {
  if (joined.includes(',')) return joined.split(',');
  const length = joined.length / Math.max(1, count);
  return Array.from({ length: count }, (_, at) => joined.slice(at * length, (at + 1) * length));
}

function split(path: string): [string, string] {
  const colon = path.indexOf(':');
  return [path.slice(0, colon), path.slice(colon + 1)];
}
