import { relative } from 'node:path';
import { readEnv } from '../env.ts';
import { findPersonalData } from '../guards/content/personal-data.ts';
import { findSecrecyMarks } from '../guards/content/secrecy.ts';
import {
  firstChange,
  type PageChange,
  type PageVersion,
  pageChanges,
} from '../library/page-changes.ts';
import { documents } from '../model/collections/documents.ts';
import { isPublished } from '../model/published.ts';
import { parseFile } from '../source/front-matter.ts';
import {
  type ContentGit,
  type FileVersion,
  gitOfFolder,
  versionsBelow,
  versionText,
} from '../source/history.ts';
import type { DocumentEntry } from './documents.ts';
import { contentPath } from './site.ts';
import { now, oncePerBuild } from './store.ts';

const contentGit = oncePerBuild(async () => {
  const { contentGit: given, contentDir } = readEnv();
  const store: ContentGit | null = given
    ? { at: ['--git-dir', given.dir], commit: given.commit, prefix: 'content/' }
    : gitOfFolder(contentDir);
  const versions = store
    ? versionsBelow(store, documents.folder)
    : new Map<string, FileVersion[]>();
  return { store, versions };
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
  const { store, versions } = await contentGit();
  const file = relative(contentPath(), entry.filePath).split('\\').join('/');
  const known = versions.get(file) ?? [];
  if (!store) return [];
  const [only] = known;
  if (only && known.length === 1) return [firstChange(only.at)];
  const shown = known.flatMap(({ at, blob }) => readVersion(store, at, blob) ?? []);
  const { hidesChanges } = entry.data;
  return pageChanges(shown, documents.fields, (text) => hidesChanges || mayNotReturn(text));
}

/** A version as far as the public saw it; null for one that never was public or cannot be read. */
function readVersion(store: ContentGit, at: Date, blob: string | null): PageVersion | null {
  if (blob === null) return null;
  try {
    const { data, body } = parseFile(versionText(store, blob), false);
    const fields = data as Record<string, unknown>;
    return isPublished({ ...fields, issued: undefined, expires: undefined }, now, 'documents')
      ? { at, data: fields, body }
      : null;
  } catch {
    return null;
  }
}

/** Somebody took it off the page for a reason; the history must not put it back. */
function mayNotReturn(text: string): boolean {
  return findSecrecyMarks(text).length > 0 || findPersonalData(text).length > 0;
}
