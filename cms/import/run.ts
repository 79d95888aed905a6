import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { checkSettings } from '../../src/guards/content/settings.ts';
import { importMessages as say } from '../../src/i18n/import-messages.ts';
import { parseVietnameseDate } from '../../src/lib/party/dates.ts';
import { collections, settings } from '../../src/model/registry.ts';
import {
  type ContentFile,
  parseContentFile,
  settingsPath,
} from '../../src/source/content-files.ts';
import { decodeText } from './decode-text.ts';
import { fileKey, readFieldTable, type TableRow } from './field-table.ts';
import type { ImportResult } from './found.ts';
import { newsFromFeed, newsFromHtml } from './from-web.ts';
import { documentFromWord } from './from-word.ts';
import { type KnownContent, knownContent } from './known-content.ts';
import type { Sink } from './sinks.ts';
import { checkedEntry, takeEntry, type WriteContext } from './write.ts';

export interface ImportJob {
  /** Files and folders as the person named them. */
  sources: readonly string[];
  sink: Sink;
  /** Section of imported news; the first when absent. */
  section?: string | undefined;
  /** Looks and reports, writes nothing. */
  isDryRun?: boolean;
}

/**
 * Imports files into the content as drafts. Run twice it changes nothing the second time; nothing
 * that is there is ever overwritten.
 * @returns what became of every file, in order
 */
export async function runImport({
  sources,
  sink,
  section,
  isDryRun,
}: ImportJob): Promise<ImportResult[]> {
  const { files, missing } = filesOf(sources);
  const tables = files.filter((file) => extname(file).toLowerCase() === '.csv');
  const results: ImportResult[] = missing.map((source) => ({
    source,
    status: 'refused',
    reasons: [say.notFound(source)],
  }));
  const rows = new Map<string, TableRow>();
  for (const file of tables) {
    const table = readTable(file);
    const reasons = table
      ? [
          ...(table.unknown.length > 0
            ? [say.reasons.unknownColumns(table.unknown.join(', '))]
            : []),
          ...table.repeated.map(say.reasons.repeatedRow),
        ]
      : [say.reasons.badTable];
    if (reasons.length > 0) results.push({ source: file, status: 'refused', reasons });
    for (const [name, row] of table?.rows ?? []) rows.set(name, row);
  }
  const context = await contextOf(sink);
  const named = Map.groupBy(files.flatMap(namesOf), (name) => name);
  const sharing = (name: string) => named.get(name)?.length ?? 0;
  for (const name of rows.keys())
    if (sharing(name) === 0)
      results.push({ source: name, status: 'refused', reasons: [say.reasons.unusedRow] });
  for (const file of files) {
    if (tables.includes(file)) continue;
    const name = rowNameOf(file, rows);
    if (name !== undefined && sharing(name) > 1) {
      results.push({ source: file, status: 'refused', reasons: [say.reasons.sameName(name)] });
      continue;
    }
    const row = name === undefined ? undefined : rows.get(name);
    // One file nobody thought of must not keep the others out.
    const found = await readSource(file, context.known, row, section).catch((): ImportResult[] => [
      { source: basename(file), status: 'refused', reasons: [say.reasons.unreadable] },
    ]);
    for (const result of found) {
      results.push(
        result.status === 'found' ? await takeEntry(result.source, result.entry, context) : result,
      );
    }
  }
  const written = results.filter(({ status }) => status === 'written').length;
  if (!isDryRun && context.fresh.size > 0) await sink.add(context.fresh, say.commit(written));
  return results;
}

/** Every file below the named ones, in a lasting order; pictures beside saved pages are no sources. */
function filesOf(sources: readonly string[]): { files: string[]; missing: string[] } {
  const missing = sources.filter((source) => !existsSync(source));
  const files = sources
    .filter((source) => existsSync(source))
    .flatMap((source) =>
      statSync(source).isDirectory()
        ? readdirSync(source, { recursive: true, withFileTypes: true })
            .filter(
              (item) => item.isFile() && !item.name.startsWith('~$') && !item.name.startsWith('.'),
            )
            .map((item) => join(item.parentPath, item.name))
            .filter((file) => /\.(?:docx?|html?|xml|rss|csv|rtf|odt)$/i.test(file))
            .sort()
        : [source],
    );
  return { files: [...new Set(files)], missing };
}

/** What a table may call a file: with as many of its folders as it takes to tell it from others. */
function namesOf(file: string): string[] {
  const parts = fileKey(file).split('/');
  return parts.map((_part, at) => parts.slice(at).join('/'));
}

/** The name by which a table has a row for the file, the most precise one. */
function rowNameOf(file: string, rows: ReadonlyMap<string, TableRow>): string | undefined {
  return namesOf(file).find((name) => rows.has(name));
}

async function readSource(
  file: string,
  known: KnownContent,
  row: TableRow | undefined,
  section: string | undefined,
): Promise<ImportResult[]> {
  const name = basename(file);
  const content = new Uint8Array(readFileSync(file));
  const place = section ?? known.sections[0]?.id ?? '';
  if (row?.issued && parseVietnameseDate(row.issued) === null)
    return [{ source: name, status: 'refused', reasons: [say.reasons.badDate(row.issued)] }];
  switch (extname(file).toLowerCase()) {
    case '.docx':
      return [await documentFromWord(name, content, known, row)];
    case '.html':
    case '.htm':
      return [await newsFromHtml(file, content, place, row)];
    case '.xml':
    case '.rss':
      return newsFromFeed(file, content, place);
    default:
      return [{ source: name, status: 'refused', reasons: [say.reasons.type(name)] }];
  }
}

async function contextOf(sink: Sink): Promise<WriteContext> {
  const paths = new Set(await sink.list());
  const read = async (folder: string) =>
    Promise.all(
      [...paths]
        .filter((path) => path.startsWith(`${folder}/`) && path.endsWith('.md'))
        .map(async (path) => ({ path, content: (await sink.read(path)) ?? new Uint8Array() })),
    );
  const documents = await read(collections.documents.folder);
  const bodies = await read(collections.bodies.folder);
  const parsed = ({ path, content }: { path: string; content: Uint8Array }) =>
    parseContentFile(path, content);
  const settingsFiles = new Map<string, ContentFile>();
  for (const definition of Object.values(settings)) {
    const path = settingsPath(definition);
    const bytes = await sink.read(path);
    if (bytes) settingsFiles.set(path, parseContentFile(path, bytes));
  }
  const { items, terms } = checkSettings((path) => settingsFiles.get(path) ?? null);
  const itemsOf = (id: 'fieldsOfWork' | 'sections') => {
    const parsed = settings[id].schema.safeParse(
      settingsFiles.get(settingsPath(settings[id]))?.data,
    );
    return parsed.success ? parsed.data.items : [];
  };
  return {
    sink,
    paths,
    fresh: new Map(),
    items,
    terms,
    bodies: bodies.flatMap((file) => checkedEntry(file) ?? []),
    known: knownContent({
      documents: documents.map(parsed),
      bodies: bodies.map(parsed),
      fieldsOfWork: itemsOf('fieldsOfWork'),
      sections: itemsOf('sections'),
    }),
  };
}

/** The report, a line or two for each file. */
export function reportLines(results: readonly ImportResult[]): string[] {
  const count = (status: string) => results.filter((result) => result.status === status).length;
  return [
    ...results.flatMap((result) => {
      if (result.status === 'found') return [];
      const at = 'path' in result ? ` -> ${result.path}` : '';
      const details = 'reasons' in result ? result.reasons : result.notes;
      return [
        `${result.source}: ${say.status[result.status]}${at}`,
        ...details.map((detail) => `    ${detail}`),
      ];
    }),
    say.summary(count('written'), count('there'), count('refused')),
  ];
}

/** Null for a table that cannot be read: one bad file must not keep the others out. */
function readTable(file: string) {
  try {
    return readFieldTable(decodeText(readFileSync(file)));
  } catch {
    return null;
  }
}
