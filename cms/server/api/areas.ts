import { serverMessages } from '../../../src/i18n/server-messages.ts';
import { parseContentFile } from '../../../src/source/content-files.ts';
import { type AreaEntry, isInArea, isUnlimited } from '../desk/rules.ts';
import type { WritablePath } from '../paths.ts';
import { CONTENT, type IndexedEntry } from '../store/entry-index.ts';
import type { Call } from './context.ts';
import { HttpError } from './http-error.ts';

const messages = serverMessages.errors;

/** Whether the caller is limited to an area at all. */
export function hasArea({ services, account }: Call): boolean {
  return account.role !== 'admin' && !isUnlimited(services.rules.areaOf(account.login));
}

/** An entry as areas look at it. */
export function areaEntry({ collection, slug, data }: IndexedEntry): AreaEntry {
  return { collection, slug, section: sectionOf(data) };
}

/** Tells which entries are the caller's business; the area is read once. Administrators have none. */
export function callersArea({ services, account }: Call): (entry: AreaEntry) => boolean {
  if (account.role === 'admin') return () => true;
  const area = services.rules.areaOf(account.login);
  return (entry) => isInArea(area, entry);
}

/**
 * Who is limited to an area writes nothing outside of it, neither as it was nor as it would be.
 * @param texts the entry's file as it is and as it would be, where it is and would be one
 * @throws HttpError `area`
 */
export function requireInArea(
  call: Call,
  target: WritablePath,
  texts: readonly (Buffer | null)[],
): void {
  if (target.kind === 'upload' || !hasArea(call)) return;
  if (target.kind === 'settings') throw new HttpError('area', messages.area);
  const { collection, slug } = target;
  const entries = texts.filter((bytes) => bytes !== null);
  const isMine = callersArea(call);
  const sections = entries.length > 0 ? entries.map(sectionOfFile) : [''];
  for (const section of sections)
    if (!isMine({ collection: collection.id, slug, section }))
      throw new HttpError('area', messages.area);
}

function sectionOfFile(bytes: Buffer): string {
  return sectionOf(parseContentFile(`${CONTENT}x.md`, bytes).data);
}

function sectionOf(data: unknown): string {
  const { section } = (data ?? {}) as { section?: unknown };
  return typeof section === 'string' ? section : '';
}
