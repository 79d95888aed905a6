import type { CheckedEntry } from '../../src/guards/content/checked-entry.ts';
import { documentProblems } from '../../src/guards/content/documents/check-documents.ts';
import { checkEntry } from '../../src/guards/content/entry.ts';
import { errorsOf, type Problem, warningsOf } from '../../src/guards/problem.ts';
import { importMessages as say } from '../../src/i18n/import-messages.ts';
import { serverMessages } from '../../src/i18n/server-messages.ts';
import type { Term } from '../../src/lib/party/bodies.ts';
import { vietnamDate } from '../../src/lib/party/dates.ts';
import { slugify } from '../../src/lib/vietnamese/slug.ts';
import { collectionById, collections } from '../../src/model/registry.ts';
import { parseContentFile } from '../../src/source/content-files.ts';
import type { MediaFiles } from '../../src/source/media-files.ts';
import { uploadFault } from '../server/uploads/inspect.ts';
import type { FoundEntry, ImportResult } from './found.ts';
import type { KnownContent } from './known-content.ts';
import { printEntry } from './print-entry.ts';
import type { Sink } from './sinks.ts';

export interface WriteContext {
  sink: Sink;
  known: KnownContent;
  /** Every path there is, those of this run too. */
  paths: Set<string>;
  /** "setting/list/id" of every settings item. */
  items: ReadonlySet<string>;
  /**
   * Bodies there are, those of this run too, for rules of an entry beside them. An imported document
   * has no relations, so the others need not be gone through for each.
   */
  bodies: CheckedEntry[];
  terms: readonly Term[];
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
  if (entry.collection === 'documents') {
    const { symbol = '', issuer = '', issued = '' } = entry.data as Record<string, string>;
    const other = context.known.documentFile(symbol, issuer, issued);
    if (other) return there(other, say.reasons.sameDocument(other));
  }
  if (context.paths.has(path)) {
    if (entry.collection !== 'news') return refused([say.reasons.taken(path)]);
    if (await isSameNews(entry, path, context)) return there(path, say.reasons.taken(path));
    const other = nextSlug(entry);
    if (other === null) return refused([say.reasons.taken(path)]);
    const renamed = { ...entry, slug: other };
    const notes = [
      ...entry.notes.filter((note) => note !== say.notes.otherAddress(path)),
      say.notes.otherAddress(entryPath(renamed)),
    ];
    return takeEntry(source, { ...renamed, notes }, context);
  }
  const files = new Map<string, Uint8Array>();
  for (const [file, bytes] of entry.files) {
    if (!context.paths.has(file)) files.set(file, bytes);
    else if (!(await isSame(context, file, bytes))) return refused([say.reasons.taken(file)]);
  }
  const content = Buffer.from(printEntry(entry));
  const faults = await filesFaults(entry);
  if (faults.length > 0) return refused(faults);
  const needed = entry.needs
    .filter((need) => !context.paths.has(entryPath(need)))
    .map((need) => ({ path: entryPath(need), content: Buffer.from(printEntry(need)) }));
  const added = [...needed, { path, content }].map((file) => checkedEntry(file));
  const problems = await entryProblems(entry, content, context, added);
  const errors = errorsOf(problems);
  if (errors.length > 0) return refused(errors.map(inWords));
  context.bodies.push(
    ...added.filter((one) => one?.collection === 'bodies').flatMap((one) => one ?? []),
  );
  if (entry.collection === 'documents') context.known.note(entry.data, path);
  // The entry comes last: without it, what was written before is only a file nobody names.
  for (const file of needed) files.set(file.path, file.content);
  files.set(path, content);
  for (const [file, bytes] of files) {
    context.fresh.set(file, bytes);
    context.paths.add(file);
  }
  const warnings = warningsOf(problems);
  const notes = [...entry.notes, ...warnings.map((one) => say.notes.warning(inWords(one)))];
  return { source, status: 'written', path, notes };
}

function inWords({ field, problem, mend }: Problem): string {
  return `${field}: ${problem}; ${mend}`;
}

function dayOf({ data }: FoundEntry): string {
  return String(data.date).slice(0, 10);
}

/** Articles of one title on one day that an import puts beside each other. */
const MOST_OF_ONE_TITLE = 20;

/** Where an article goes when its address is another's: the weekly calendar has one title every week. */
function nextSlug(entry: FoundEntry): string | null {
  const day = dayOf(entry);
  const dated = new RegExp(`^(.*${day})(?:-(\\d{1,2}))?$`).exec(entry.slug);
  if (!dated) return slugify(`${entry.slug} ${day}`);
  const next = Number(dated[2] ?? 1) + 1;
  return next > MOST_OF_ONE_TITLE ? null : `${dated[1]}-${next}`;
}

/**
 * Whether the article under a path is this one. An item's own address tells, with title or day, for an
 * editor may have bettered one of them. Without it two of one run are told by their text, and of what
 * was there before the day tells.
 */
async function isSameNews(entry: FoundEntry, path: string, { sink, fresh }: WriteContext) {
  const own = fresh.get(path);
  const bytes = own ?? (await sink.read(path));
  if (!bytes) return false;
  const { data, body } = parseContentFile(path, bytes);
  const { title, date, source } = data as Record<string, unknown>;
  const day = date instanceof Date ? vietnamDate(date) : String(date).slice(0, 10);
  const isSameDay = day === dayOf(entry);
  if (hasAddress(entry.data.source) && hasAddress(source))
    return source === entry.data.source && (isSameDay || title === entry.data.title);
  return own ? body.trim() === entry.body.trim() : isSameDay;
}

function hasAddress(source: unknown): boolean {
  return /https?:\/\//.test(String(source));
}

function entryPath({ collection, slug }: FoundEntry): string {
  const { folder, extensions } = collectionById(collection);
  return `${folder}/${slug}.${extensions[0]}`;
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
  { sink, paths, items, fresh, bodies, terms }: WriteContext,
  added: readonly (CheckedEntry | null)[],
): Promise<Problem[]> {
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
  const all = [...bodies, ...added.flatMap((one) => one ?? [])];
  const across = documentProblems(all, terms, new Date()).filter(
    (found) => found.file === file.file,
  );
  return [...problems, ...across];
}

/** An entry as rules across entries want it; null when it fails its schema, which is told anyway. */
export function checkedEntry({
  path,
  content,
}: {
  path: string;
  content: Uint8Array;
}): CheckedEntry | null {
  const collection = [collections.documents, collections.bodies].find(({ folder }) =>
    path.startsWith(`${folder}/`),
  );
  const { id, data } = parseContentFile(path, content);
  const parsed = collection?.schema.safeParse(data);
  if (!collection || !parsed?.success) return null;
  return { collection: collection.id, slug: id, file: path, data: parsed.data };
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
