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
  return { collection, slug, section: typeof data.section === 'string' ? data.section : '' };
}

/** Whether an entry is the caller's business. Administrators have no area. */
export function isCallersArea({ services, account }: Call, entry: AreaEntry): boolean {
  return account.role === 'admin' || isInArea(services.rules.areaOf(account.login), entry);
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
  const { services, account } = call;
  if (account.role === 'admin' || target.kind === 'upload') return;
  const area = services.rules.areaOf(account.login);
  if (isUnlimited(area)) return;
  if (target.kind === 'settings') throw new HttpError('area', messages.area);
  const { collection, slug } = target;
  const entries = texts.filter((bytes) => bytes !== null);
  const sections = entries.length > 0 ? entries.map(sectionOf) : [''];
  for (const section of sections)
    if (!isInArea(area, { collection: collection.id, slug, section }))
      throw new HttpError('area', messages.area);
}

function sectionOf(bytes: Buffer): string {
  const { data } = parseContentFile(`${CONTENT}x.md`, bytes);
  const { section } = (data ?? {}) as { section?: unknown };
  return typeof section === 'string' ? section : '';
}
