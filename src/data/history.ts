import { relative } from 'node:path';
import { readEnv } from '../env.ts';
import { findPersonalData } from '../guards/content/personal-data/find.ts';
import { findSecrecyMarks } from '../guards/content/secrecy/find-marks.ts';
import {
  firstChange,
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
    ? { at: ['--git-dir', given.dir], commit: given.commit, prefix: 'content/' }
    : gitOfFolder(contentDir);
  const versions = store
    ? versionsBelow(store, documents.folder)
    : new Map<string, FileVersion[]>();
  // A page that never changed needs none of its texts.
  const blobs = [...versions.values()]
    .filter((known) => known.length > 1)
    .flatMap((known) => known.flatMap(({ blob }) => blob ?? []));
  return { versions, texts: store ? versionTexts(store, blobs) : new Map<string, string>() };
});

/**
 * How a document's page changed since it was first published, newest first. Who changed it stays
 * inside the office. Empty where the content has no Git beside it.
 */
export function changesOf(entry: DocumentEntry): Promise<PageChange[]> {
  const known = changes.get(entry.slug) ?? workOut(entry);
  changes.set(entry.slug, known);
  return known;
}

const changes = new Map<string, Promise<PageChange[]>>();

async function workOut(entry: DocumentEntry): Promise<PageChange[]> {
  const { versions, texts } = await contentGit();
  const file = relative(contentPath(), entry.filePath).split('\\').join('/');
  const known = versions.get(file) ?? [];
  const [only] = known;
  if (only && known.length === 1) return [firstChange(only.at)];
  // What was taken off the site, or back into a drawer, begins anew: nothing older is told.
  let shown: PageVersion[] = [];
  for (const { at, blob } of known) {
    const version = readVersion(at, blob, texts);
    shown = version ? [...shown, version] : [];
  }
  const today = new Set(heldBack(markdownOf(entry)));
  return pageChanges(
    shown,
    documents.fields,
    // Somebody took it off the page for a reason; the history must not put it back.
    (text) => entry.data.hidesChanges || heldBack(text).some((value) => !today.has(value)),
  );
}

/** A version as far as the public saw it; null for one that never was public or cannot be read. */
function readVersion(
  at: Date,
  blob: string | null,
  texts: ReadonlyMap<string, string>,
): PageVersion | null {
  const text = blob === null ? undefined : texts.get(blob);
  if (text === undefined) return null;
  try {
    const { data, body } = parseFile(text, false);
    const fields = asToday(data);
    return isPublished({ ...fields, issued: undefined, expires: undefined }, now, 'documents')
      ? { at, data: fields, body, paragraphs: textParagraphs(body) }
      : null;
  } catch {
    return null;
  }
}

/** What the guards find in a text. */
function heldBack(text: string): string[] {
  return [...findSecrecyMarks(text), ...findPersonalData(text).map(({ value }) => value)];
}

/**
 * The fields of an old version as today's form reads them: defaults that a save wrote out are no
 * change, and a field of another time's form is no reason to tell of all others.
 */
function asToday(raw: unknown): Record<string, unknown> {
  const data = typeof raw === 'object' && raw !== null ? (raw as Record<string, unknown>) : {};
  return Object.fromEntries(
    Object.entries(documents.fields).map(([key, { schema }]) => {
      const read = schema.safeParse(data[key]);
      return [key, read.success ? read.data : data[key]];
    }),
  );
}
