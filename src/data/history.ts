import { relative } from 'node:path';
import { readEnv } from '../env.ts';
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
  versionsBelow,
  versionTexts,
} from '../source/history.ts';
import type { DocumentEntry } from './documents.ts';
import { contentPath } from './site.ts';
import { markdownOf, now, oncePerBuild } from './store.ts';

const contentGit = oncePerBuild(async () => {
  const { contentGit: given, contentDir } = readEnv();
  const store: ContentGit | null = given
    ? { gitArgs: ['--git-dir', given.dir], commit: given.commit, prefix: 'content/' }
    : gitOfFolder(contentDir);
  const versions = store
    ? versionsBelow(store, documents.folder)
    : new Map<string, FileVersion[]>();
  // Only pages with several versions have changes, so only their texts are read.
  const blobs = [...versions.values()]
    .filter((known) => known.length > 1)
    .flatMap((known) => known.flatMap(({ blob }) => blob ?? []));
  return { versions, texts: store ? versionTexts(store, blobs) : new Map<string, string>() };
});

/**
 * How a document's page changed since it was first published, newest first. Who changed it is
 * not published. Empty where the content is in no Git repository.
 */
export function changesOf(entry: DocumentEntry): Promise<PageChange[]> {
  const known = changes.get(entry.slug) ?? readChanges(entry);
  changes.set(entry.slug, known);
  return known;
}

const changes = new Map<string, Promise<PageChange[]>>();

async function readChanges(entry: DocumentEntry): Promise<PageChange[]> {
  const { versions, texts } = await contentGit();
  const file = relative(contentPath(), entry.filePath).split('\\').join('/');
  const known = versions.get(file) ?? [];
  const [only] = known;
  if (only && known.length === 1) return [firstPublication(only.at)];
  // When a page was off the site for a while, its history begins with its return.
  let shown: PageVersion[] = [];
  for (const { at, blob } of known) {
    const version = readVersion(at, blob, texts);
    shown = version ? [...shown, version] : [];
  }
  const current = new Set(sensitiveFindings(markdownOf(entry)));
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
    return isPublished({ ...fields, issued: undefined, expires: undefined }, now, 'documents')
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
