import { vietnamDate } from '../../src/lib/party/dates.ts';
import { slugify } from '../../src/lib/vietnamese/slug.ts';
import { parseContentFile } from '../../src/source/content-files.ts';
import type { NewEntry } from '../papers/new-entry.ts';
import type { ImportRun } from './import-run.ts';

/** Articles of one title on one day that an import puts beside each other. */
const MAX_OF_ONE_TITLE = 20;

/**
 * Where an article goes when another has its address, as that of the weekly calendar, whose title is
 * the same every week: with its day behind it, then with a number too.
 * @returns null when there are too many of one title and day
 */
export function nextSlug(entry: NewEntry): string | null {
  const day = dayOfNews(entry);
  const dated = new RegExp(`^(.*${day})(?:-(\\d{1,2}))?$`).exec(entry.slug);
  if (!dated) return slugify(`${entry.slug} ${day}`);
  const next = Number(dated[2] ?? 1) + 1;
  return next > MAX_OF_ONE_TITLE ? null : `${dated[1]}-${next}`;
}

/**
 * Whether the article at a path is this one. Where both hold the address they came from, it decides,
 * with the title or the day, since an editor may have corrected one of them. Without addresses, two
 * articles of one run are compared by text, and one that was there before by its day.
 */
export async function isSameNews(
  entry: NewEntry,
  path: string,
  { sink, newFiles }: Pick<ImportRun, 'sink' | 'newFiles'>,
): Promise<boolean> {
  const ofThisRun = newFiles.get(path);
  const bytes = ofThisRun ?? (await sink.read(path));
  if (!bytes) return false;
  const { data, body } = parseContentFile(path, bytes);
  const { title, date, source } = data as Record<string, unknown>;
  const day = date instanceof Date ? vietnamDate(date) : String(date).slice(0, 10);
  const isSameDay = day === dayOfNews(entry);
  if (hasAddress(entry.data.source) && hasAddress(source))
    return source === entry.data.source && (isSameDay || title === entry.data.title);
  return ofThisRun ? body.trim() === entry.body.trim() : isSameDay;
}

function dayOfNews({ data }: NewEntry): string {
  return String(data.date).slice(0, 10);
}

function hasAddress(source: unknown): boolean {
  return /https?:\/\//.test(String(source));
}
