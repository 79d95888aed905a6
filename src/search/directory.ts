import type { PageFacts, PageKind } from './page-facts.ts';
import type { IndexOutline } from './pagefind/outline.ts';
import type { Abbreviation } from './text/abbreviations.ts';
import type { Synonym } from './text/synonyms.ts';

/**
 * What every shard knows of its pages, in one file that is loaded with it: titles to
 * rank by, and all that a result shows besides its excerpt. Pagefind itself gives only a number.
 */
export interface Directory {
  pages: DirectoryPage[];
  /** Of the base index. */
  outline: IndexOutline;
  /** Which index holds each page; absent where the base index holds all, in this order. */
  origins?: Origin[];
  /** The index of the pages that the base index does not hold, or not as they are now. */
  layer?: LayerAddress;
  /** Syllables on a good share of all pages, with that share; by themselves they hardly narrow a search. */
  common: Record<string, number>;
  /** Only in the first shard: the settings file of abbreviations. */
  abbreviations?: readonly Abbreviation[];
  /** Only in the first shard: the settings file of everyday and official words. */
  synonyms?: readonly Synonym[];
  /** Only in the first shard: the files of the word list; see build/word-list.ts. */
  wordList?: WordListFile[];
}

/** Facts of a page with its path below the base path. */
export interface DirectoryPage extends PageFacts {
  path: string;
}

/** Pages that follow each other in one index: which it is, the first page's number there, how many. */
export type Origin = [index: typeof BASE | typeof LAYER, first: number, count: number];
export const BASE = 0;
export const LAYER = 1;

/** Where the layer of a shard is. */
export interface LayerAddress {
  /** Folder below the base path; its name changes with its content. */
  folder: string;
  outline: IndexOutline;
  /** Files that are not in the folder, in base64 by their name: a small layer costs no requests. */
  files: Record<string, string>;
}

/** A file of the word list: the sound it begins with, and its name. */
export type WordListFile = [start: string, name: string];

/** The directory as it is written: columns compress better than rows, and empty ones vanish. */
export interface DirectoryFile {
  titles: string[];
  /** Paths below `roots`, written as `index:rest`. */
  roots: string[];
  paths: string[];
  /** Runs of equal kinds: kind, count. */
  kinds: [PageKind, number][];
  dates: string[];
  fields: string[];
  /** What only some kinds of page have, by the page's number. */
  more: Record<number, Omit<PageFacts, 'kind' | 'title' | 'date' | 'fields'>>;
  common: Directory['common'];
  outline: IndexOutline;
  origins?: Origin[];
  layer?: LayerAddress;
  abbreviations?: Directory['abbreviations'];
  synonyms?: Directory['synonyms'];
  wordList?: Directory['wordList'];
}

/** Pages must be sorted by kind; `unpackDirectory` gives the same back. */
export function packDirectory(directory: Directory): DirectoryFile {
  const { pages, ...rest } = directory;
  const roots: string[] = [];
  const kinds: [PageKind, number][] = [];
  const more: DirectoryFile['more'] = {};
  const paths = pages.map(({ path, kind, title: _, date: __, fields: ___, ...others }, index) => {
    const [, root = '', slug = ''] = /^(.*\/)([^/]+\/)$/.exec(path) ?? ['', '', path];
    if (!roots.includes(root)) roots.push(root);
    const last = kinds.at(-1);
    if (last?.[0] === kind) last[1] += 1;
    else kinds.push([kind, 1]);
    if (Object.keys(others).length > 0) more[index] = others;
    return `${roots.indexOf(root)}:${slug.replace(/\/$/, '')}`;
  });
  return {
    titles: pages.map(({ title }) => title),
    roots,
    paths,
    kinds,
    dates: pages.map(({ date }) => date?.replaceAll('-', '') ?? ''),
    fields: pages.map(({ fields }) => fields?.join(' ') ?? ''),
    more,
    ...rest,
  };
}

/** The directory as search uses it. */
export function unpackDirectory(file: DirectoryFile): Directory {
  const { titles, roots, paths, kinds, dates, fields, more, ...rest } = file;
  const kindOf = kinds.flatMap(([kind, count]) => Array<PageKind>(count).fill(kind));
  const pages = titles.map((title, index): DirectoryPage => {
    const [root = '', slug = ''] = split(paths[index] ?? '');
    const day = dates[index] ?? '';
    return {
      title,
      path: `${roots[Number(root)] ?? ''}${slug}${slug === '' ? '' : '/'}`,
      kind: kindOf[index] ?? 'pages',
      ...(day && { date: `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}` }),
      ...(fields[index] && { fields: fields[index].split(' ') }),
      ...more[index],
    };
  });
  return { pages, ...rest };
}

function split(path: string): [string, string] {
  const colon = path.indexOf(':');
  return [path.slice(0, colon), path.slice(colon + 1)];
}
