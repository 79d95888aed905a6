/**
 * Which object a page has in each release, as one line that is stored with the page's name and read by what
 * stands in front: `12=-,13=3fa9,*=77c0`. A release that is not named has what stands after `*`. `-` is no page,
 * `b` the page of the base. A release in the air reads the same before and after a later one is sent.
 */

/** No page of that name. */
export const ABSENT = '-';
/** The page as the base has it. */
export const OF_BASE = 'b';

/** From a release on, a page has another object: numbers of releases rise. */
export interface VersionChange {
  serial: number;
  key: string;
}

/** What a page is in a release. @param first what it is before its first change */
export function versionAt(
  changes: readonly VersionChange[],
  serial: number,
  first: string,
): string {
  return changes.findLast((change) => change.serial <= serial)?.key ?? first;
}

/** What is known of the pages of a base: their hashes in it, and how they changed since. */
export interface BaseHistory {
  pages: ReadonlyMap<string, string>;
  changes: ReadonlyMap<string, readonly VersionChange[]>;
}

/** What a page is before its first change. */
export function firstIn({ pages }: BaseHistory, path: string): string {
  return pages.has(path) ? OF_BASE : ABSENT;
}

/** What a page of a base is in a release. */
export function versionIn(history: BaseHistory, path: string, serial: number): string {
  return versionAt(history.changes.get(path) ?? [], serial, firstIn(history, path));
}

/** The line for a page. @param serials releases that readers may be shown, but for the newest one */
export function versionLine(
  changes: readonly VersionChange[],
  serials: readonly number[],
  first: string,
): string {
  const newest = changes.at(-1)?.key ?? first;
  const older = serials.flatMap((serial) => {
    const key = versionAt(changes, serial, first);
    return key === newest ? [] : [`${serial}=${key}`];
  });
  return [...older, `*=${newest}`].join(',');
}

/** Reads a line as what stands in front does. */
export function readVersion(line: string, serial: number): string {
  const named = new RegExp(`(?:^|,)${serial}=([^,]*)`).exec(line)?.[1];
  return named ?? /(?:^|,)\*=([^,]*)/.exec(line)?.[1] ?? ABSENT;
}
