import type { ValidityState } from '../lib/party/legal-state/states.ts';
import { slugify } from '../lib/vietnamese/slug.ts';
import {
  type ChoiceColumn,
  columnOf,
  type DateColumns,
  packChoices,
  packDates,
  runsOf,
  unpackChoices,
  unpackDates,
} from './columns.ts';
import type { PageFacts, PageKind } from './page-facts.ts';
import type { IndexOutline } from './pagefind/outline.ts';
import type { Abbreviation } from './text/abbreviations.ts';
import { packSynonym, type Synonym, unpackSynonym } from './text/synonyms.ts';

/**
 * What every shard knows of its pages, in one file that is loaded with it: titles to
 * rank by, and all that a result shows besides its excerpt. Pagefind itself gives only a number.
 */
export interface Directory {
  pages: DirectoryPage[];
  /** Of the base index; absent in the first shard, whose is in the manifest. */
  outline?: IndexOutline;
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
  dates: DateColumns;
  fields: ChoiceColumn;
  /** Runs of equal states: state or '', count. */
  states: [ValidityState | '', number][];
  /** What only some kinds of page have, by the page's number; a symbol where it is not the one in the title. */
  more: Record<number, Omit<PageFacts, 'kind' | 'title' | 'date' | 'fields' | 'validity'>>;
  common: Directory['common'];
  outline?: IndexOutline;
  origins?: Origin[];
  layer?: LayerAddress;
  abbreviations?: Directory['abbreviations'];
  /** A line each. */
  synonyms?: string;
  wordList?: Directory['wordList'];
}

/** Pages must be sorted by kind; `unpackDirectory` gives the same back. */
export function packDirectory(directory: Directory): DirectoryFile {
  const { pages, synonyms, ...rest } = directory;
  const roots: string[] = [];
  const more: DirectoryFile['more'] = {};
  const paths = pages.map((page, index) => {
    const { path, kind: _, title, date, fields: __, validity: ___, symbol = '', ...others } = page;
    const [, root = '', rest = ''] = /^(.*\/)([^/]+\/)$/.exec(path) ?? ['', '', path];
    if (!roots.includes(root)) roots.push(root);
    const own = { ...others, ...(symbol !== symbolIn(title) && { symbol }) };
    if (Object.keys(own).length > 0) more[index] = own;
    const slug = rest.replace(/\/$/, '');
    return `${roots.indexOf(root)}:${slug === usualSlug(symbol, date) ? USUAL : slug}`;
  });
  return {
    titles: pages.map(({ title }) => title),
    roots,
    paths,
    kinds: runsOf(pages.map(({ kind }) => kind)),
    states: runsOf(pages.map((page) => page.validity ?? '')),
    dates: packDates(pages.map(({ date }) => date ?? '')),
    fields: packChoices(pages.map(({ fields }) => fields?.join(' ') ?? '')),
    more,
    ...rest,
    ...(synonyms && { synonyms: synonyms.map(packSynonym).join('\n') }),
  };
}

/** The directory as search uses it. */
export function unpackDirectory(file: DirectoryFile): Directory {
  const { titles, roots, paths, kinds, states, dates, fields, more, synonyms, ...rest } = file;
  const kindOf = columnOf(kinds);
  const stateOf = columnOf(states);
  const dateOf = unpackDates(dates);
  const fieldsOf = unpackChoices(fields);
  const pages = titles.map((title, index): DirectoryPage => {
    const [root = '', written = ''] = split(paths[index] ?? '');
    const date = dateOf[index] ?? '';
    const { symbol = symbolIn(title), ...others } = more[index] ?? {};
    const validity = stateOf[index];
    const slug = written === USUAL ? usualSlug(symbol, date) : written;
    return {
      title,
      path: `${roots[Number(root)] ?? ''}${slug}${slug === '' ? '' : '/'}`,
      kind: kindOf[index] ?? 'pages',
      ...(date && { date }),
      ...(fieldsOf[index] && { fields: fieldsOf[index].split(' ') }),
      ...(symbol && { symbol }),
      ...(validity && { validity }),
      ...others,
    };
  });
  const lines = synonyms?.split('\n').filter((line) => line !== '');
  return { pages, ...rest, ...(lines && { synonyms: lines.map(unpackSynonym) }) };
}

/** Stands for the last part of an address that follows from the symbol and the year. */
const USUAL = '.';

function usualSlug(symbol: string, date = ''): string {
  return slugify(`${symbol} ${date.slice(0, 4)}`);
}

/** The symbol of a document as its title usually names it; '' when it names none. */
function symbolIn(title: string): string {
  return / số (\d\S*)/.exec(title)?.[1] ?? '';
}

function split(path: string): [string, string] {
  const colon = path.indexOf(':');
  return [path.slice(0, colon), path.slice(colon + 1)];
}
