import { findPersonalData } from '../guards/content/personal-data/find.ts';
import { findSecrecyMarks } from '../guards/content/secrecy/find-marks.ts';
import {
  firstPublication,
  type PageChange,
  type PageVersion,
  pageChanges,
} from '../library/page-changes.ts';
import { textParagraphs } from '../markdown/paragraphs.ts';
import { documents } from '../model/collections/documents.ts';
import { isPublished } from '../model/published.ts';
import { parseFile } from '../source/front-matter.ts';
import {
  type ContentGit,
  type FileVersion,
  gitOfFolder,
  laterVersions,
  versionsBelow,
  versionTexts,
} from '../source/history.ts';
import { contentState } from './content.ts';
import type { DocumentEntry } from './documents.ts';
import { defineKind, lookup, noteRead } from './reads.ts';

defineKind('commit', () => contentState().git?.commit ?? '');

/** What is known of Git's line of publications up to a commit. */
interface KnownHistory {
  commit: string;
  versions: Map<string, FileVersion[]>;
  /** Texts of old versions by Git's id: those of pages with several versions. */
  texts: Map<string, string>;
}
let known: KnownHistory | null = null;
let readFor: object | null = null;
/** One list for all files without a history: lists are compared by identity. */
const NO_VERSIONS: readonly FileVersion[] = [];

/** The published versions of a file below the content folder, oldest first. */
const versionsOfFile = lookup('versions', async () => {
  noteRead('commit:');
  const { versions } = readHistory();
  return (file): readonly FileVersion[] => versions.get(file) ?? NO_VERSIONS;
});

function readHistory(): KnownHistory {
  const state = contentState();
  if (known && readFor === state) return known;
  readFor = state;
  const { git, contentDir } = state;
  const store: ContentGit | null = git
    ? { gitArgs: ['--git-dir', git.dir], commit: git.commit, prefix: 'content/' }
    : gitOfFolder(contentDir);
  if (known?.commit === (store?.commit ?? '')) return known;
  known = store ? historyOf(store, known) : { commit: '', versions: new Map(), texts: new Map() };
  return known;
}

function historyOf(store: ContentGit, known: KnownHistory | null): KnownHistory {
  const versions =
    (known && laterVersions(store, documents.folder, known)) ??
    versionsBelow(store, documents.folder);
  const texts = known?.texts ?? new Map<string, string>();
  // Only pages with several versions have changes, so only their texts are read.
  const blobs = [...versions.values()]
    .filter(({ length }) => length > 1)
    .flatMap((all) => all.flatMap(({ blob }) => (blob && !texts.has(blob) ? blob : [])));
  for (const [blob, text] of versionTexts(store, blobs)) texts.set(blob, text);
  return { commit: store.commit, versions, texts };
}

/**
 * How a document's page changed since it was first published, newest first. Who changed it is
 * not published. Empty where the content is in no Git repository.
 */
export async function changesOf(entry: DocumentEntry): Promise<PageChange[]> {
  const versions = (await versionsOfFile())(entry.file);
  const last = changes.get(entry);
  if (last?.versions === versions) return last.changes;
  const found = readChanges(entry, versions);
  changes.set(entry, { versions, changes: found });
  return found;
}

const changes = new WeakMap<
  DocumentEntry,
  { versions: readonly FileVersion[]; changes: PageChange[] }
>();

function readChanges(entry: DocumentEntry, versions: readonly FileVersion[]): PageChange[] {
  const [only] = versions;
  if (only && versions.length === 1) return [firstPublication(only.at)];
  const { texts } = readHistory();
  // When a page was off the site for a while, its history begins with its return.
  let shown: PageVersion[] = [];
  for (const { at, blob } of versions) {
    const version = readVersion(at, blob, texts);
    shown = version ? [...shown, version] : [];
  }
  const current = new Set(sensitiveFindings(entry.body));
  return pageChanges(
    shown,
    documents.fields,
    // Secrecy marks and personal data were removed for a reason: the history must not show them again.
    (text) =>
      entry.data.hidesChanges || sensitiveFindings(text).some((value) => !current.has(value)),
  );
}

/** A version as readers saw it; null for one that was not public or cannot be read. */
function readVersion(
  at: Date,
  blob: string | null,
  texts: ReadonlyMap<string, string>,
): PageVersion | null {
  const text = blob === null ? undefined : texts.get(blob);
  if (text === undefined) return null;
  try {
    const { data, body } = parseFile(text, false);
    const fields = withTodaysDefaults(data);
    return isPublished(
      { ...fields, issued: undefined, expires: undefined },
      contentState().now,
      'documents',
    )
      ? { at, data: fields, body, paragraphs: textParagraphs(body) }
      : null;
  } catch {
    return null;
  }
}

/** Secrecy marks and personal data in a text. */
function sensitiveFindings(text: string): string[] {
  return [...findSecrecyMarks(text), ...findPersonalData(text).map(({ value }) => value)];
}

/**
 * The data of an old version with today's defaults filled in, so that a default a later save wrote out
 * does not look like a change. Each field is read alone: one that today's schema refuses is left as it
 * is and does not spoil the others.
 */
function withTodaysDefaults(raw: unknown): Record<string, unknown> {
  const data = typeof raw === 'object' && raw !== null ? (raw as Record<string, unknown>) : {};
  return Object.fromEntries(
    Object.entries(documents.fields).map(([key, { schema }]) => {
      const read = schema.safeParse(data[key]);
      return [key, read.success ? read.data : data[key]];
    }),
  );
}
