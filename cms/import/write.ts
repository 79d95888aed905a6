import { dump } from 'js-yaml';
import { checkEntry } from '../../src/guards/content/entry.ts';
import { withoutWaived } from '../../src/guards/content/waivers.ts';
import { errorsOf } from '../../src/guards/problem.ts';
import { importMessages as say } from '../../src/i18n/import-messages.ts';
import { serverMessages } from '../../src/i18n/server-messages.ts';
import { collectionById } from '../../src/model/registry.ts';
import { parseContentFile } from '../../src/source/content-files.ts';
import type { MediaFiles } from '../../src/source/media-files.ts';
import { uploadFault } from '../server/uploads/inspect.ts';
import type { FoundEntry, ImportResult } from './found.ts';
import type { KnownContent } from './known-content.ts';
import type { Sink } from './sinks.ts';

export interface WriteContext {
  sink: Sink;
  known: KnownContent;
  /** Every path there is, those of this run too. */
  paths: Set<string>;
  /** "setting/list/id" of every settings item. */
  items: ReadonlySet<string>;
  /** New files of this run, by path. */
  fresh: Map<string, Uint8Array>;
}

/**
 * Takes a found entry into the run, if it is new and the same guards as the build's let it pass.
 * Nothing is written here: the run's files go into the sink together.
 */
export async function takeEntry(
  source: string,
  entry: FoundEntry,
  context: WriteContext,
): Promise<ImportResult> {
  const path = entryPath(entry);
  const refused = (reasons: string[]): ImportResult => ({ source, status: 'refused', reasons });
  const there = (at: string, note: string): ImportResult => ({
    source,
    status: 'there',
    path: at,
    notes: [note],
  });
  for (const [file, bytes] of entry.files)
    if (file.startsWith('tep/') && (await isSame(context, file, bytes)))
      return there(path, say.reasons.sameFile(file));
  if (entry.collection === 'documents') {
    const { symbol, issuer, issued } = entry.data as Record<string, string>;
    const other = context.known.documentFile(symbol ?? '', issuer ?? '', issued ?? '');
    if (other) return there(other, say.reasons.sameDocument(other));
  }
  const content = print(entry);
  if (context.paths.has(path))
    return (await isSame(context, path, content)) || entry.collection === 'news'
      ? there(path, say.reasons.taken(path))
      : refused([say.reasons.taken(path)]);
  const faults = await filesFaults(entry);
  if (faults.length > 0) return refused(faults);
  const problems = await entryProblems(entry, content, context);
  if (problems.length > 0) return refused(problems);
  for (const needed of entry.needs) {
    const needPath = entryPath(needed);
    if (context.paths.has(needPath)) continue;
    context.fresh.set(needPath, print(needed));
    context.paths.add(needPath);
  }
  for (const [file, bytes] of [...entry.files, [path, content] as const]) {
    context.fresh.set(file, bytes);
    context.paths.add(file);
  }
  return { source, status: 'written', path, notes: entry.notes };
}

function entryPath({ collection, slug }: FoundEntry): string {
  const { folder, extensions } = collectionById(collection);
  return `${folder}/${slug}.${extensions[0]}`;
}

/** An entry as its file has it. */
function print({ data, body }: FoundEntry): Uint8Array {
  return Buffer.from(`---\n${dump(data, { lineWidth: -1 })}---\n${body === '' ? '' : `\n${body}`}`);
}

async function isSame({ sink, fresh }: WriteContext, path: string, bytes: Uint8Array) {
  const known = fresh.get(path) ?? (await sink.read(path));
  return known !== null && known !== undefined && Buffer.from(known).equals(bytes);
}

async function filesFaults({ files }: FoundEntry): Promise<string[]> {
  const found: string[] = [];
  for (const [path, bytes] of files) {
    const fault = await uploadFault(`content/${path}`, Buffer.from(bytes));
    if (fault) found.push(`${path}: ${serverMessages.uploads[fault]}`);
  }
  return found;
}

async function entryProblems(
  entry: FoundEntry,
  content: Uint8Array,
  { sink, paths, items, fresh }: WriteContext,
): Promise<string[]> {
  const collection = collectionById(entry.collection);
  const file = parseContentFile(entryPath(entry), content);
  const read = async (path: string) =>
    Buffer.from(entry.files.get(path) ?? fresh.get(path) ?? (await sink.read(path)) ?? '');
  const media: MediaFiles = {
    has: (path) => entry.files.has(path) || paths.has(path),
    open: async (path) => ({ input: await read(path), key: `${entryPath(entry)} ${path}` }),
  };
  const needed = entry.needs.map((one) => `${one.collection}/${one.slug}`);
  const slugs = new Set([...slugsOf(paths), ...needed]);
  const { problems } = await checkEntry(collection, file, {
    media,
    slugs,
    items,
    unreadable: new Set(),
  });
  return errorsOf(withoutWaived(problems, () => undefined)).map(
    ({ field, problem, mend }) => `${field}: ${problem}; ${mend}`,
  );
}

/** "collection/slug" of the entries that documents and news may point at. */
function slugsOf(paths: ReadonlySet<string>): string[] {
  return ['documents', 'bodies'].flatMap((id) => {
    const { folder } = collectionById(id);
    return [...paths]
      .filter((path) => path.startsWith(`${folder}/`))
      .map((path) => `${id}/${path.slice(folder.length + 1).replace(/\.\w+$/, '')}`);
  });
}
