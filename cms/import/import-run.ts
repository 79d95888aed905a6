import type { CheckedEntry } from '../../src/guards/content/checked-entry.ts';
import { checkSettings } from '../../src/guards/content/settings.ts';
import type { Term } from '../../src/lib/party/bodies.ts';
import { collections, settings } from '../../src/model/registry.ts';
import {
  type ContentFile,
  parseContentFile,
  settingsPath,
} from '../../src/source/content-files.ts';
import { type KnownContent, knownContent } from '../papers/known-content.ts';
import { checkedEntry } from './checked-entry.ts';
import type { Sink } from './sinks.ts';

/** What one run of the import works with, and what it has taken so far. */
export interface ImportRun {
  sink: Sink;
  known: KnownContent;
  /** Every path of the content, those of this run too. */
  paths: Set<string>;
  /** "setting/list/id" of every settings item. */
  items: ReadonlySet<string>;
  /**
   * The bodies, those of this run too, for the rules that compare a document with others. An imported
   * document has no relations, so the other documents need not be gone through for each.
   */
  bodies: CheckedEntry[];
  terms: readonly Term[];
  /** Files that this run adds, by path. */
  newFiles: Map<string, Uint8Array>;
  /** Those of them that are not written yet, entries behind what they name. */
  pending: Map<string, Uint8Array>;
}

/** Starts a run: reads documents, bodies and settings of the content that the sink holds. */
export async function importRun(sink: Sink): Promise<ImportRun> {
  const paths = new Set(await sink.list());
  const entriesIn = (folder: string) =>
    Promise.all(
      [...paths]
        .filter((path) => path.startsWith(`${folder}/`) && path.endsWith('.md'))
        .map(async (path) => parseContentFile(path, (await sink.read(path)) ?? new Uint8Array())),
    );
  const documents = await entriesIn(collections.documents.folder);
  const bodies = await entriesIn(collections.bodies.folder);
  const settingsFiles = await readSettings(sink);
  const { items, terms } = checkSettings((path) => settingsFiles.get(path) ?? null);
  const itemsOf = (id: 'fieldsOfWork' | 'sections') => {
    const { data } = settingsFiles.get(settingsPath(settings[id])) ?? {};
    const parsed = settings[id].schema.safeParse(data);
    return parsed.success ? parsed.data.items : [];
  };
  return {
    sink,
    paths,
    newFiles: new Map(),
    pending: new Map(),
    items,
    terms,
    bodies: bodies.flatMap((file) => checkedEntry(file) ?? []),
    known: knownContent({
      documents,
      bodies,
      fieldsOfWork: itemsOf('fieldsOfWork'),
      sections: itemsOf('sections'),
    }),
  };
}

async function readSettings(sink: Sink): Promise<Map<string, ContentFile>> {
  const files = new Map<string, ContentFile>();
  for (const definition of Object.values(settings)) {
    const path = settingsPath(definition);
    const bytes = await sink.read(path);
    if (bytes) files.set(path, parseContentFile(path, bytes));
  }
  return files;
}
