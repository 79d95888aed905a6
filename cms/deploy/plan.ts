import type { Manifest, SentRelease } from './manifest.ts';
import { objectOf, PLACES } from './places.ts';
import type { SiteFile, SiteFiles } from './read-site.ts';
import {
  ABSENT,
  OF_BASE,
  readVersion,
  type VersionChange,
  versionAt,
  versionLine,
} from './versions.ts';

/** Above this share of changed pages, and this many, everything is sent as a new base instead. */
const NEW_BASE_SHARE = 0.5;
const NEW_BASE_PAGES = 200;

/** In the place of a line that was sent and may not have arrived. */
export const UNKNOWN_LINE = '?';

export interface Upload {
  key: string;
  file: SiteFile;
}

/** What is to be sent so that a release can be shown, in the order of the lists. */
export interface SendPlan {
  release: SentRelease;
  isNewBase: boolean;
  shared: Upload[];
  pages: Upload[];
  /** Lines of versions, by path. */
  lines: Map<string, string>;
  /** Changes of pages that begin with the release. */
  changes: Map<string, VersionChange>;
  /** Every object the release consists of. */
  objects: Set<string>;
}

/** Works out what a release needs that the store does not hold yet. */
export function planRelease(
  manifest: Manifest,
  { shared, pages }: SiteFiles,
  release: Omit<SentRelease, 'base'>,
  newBase: string,
): SendPlan {
  const base = manifest.fact('base');
  const known = base === null ? null : changedPages(manifest, base, pages, release.serial);
  const isNewBase =
    known === null || (known.size > NEW_BASE_PAGES && known.size > pages.length * NEW_BASE_SHARE);
  const name = isNewBase || base === null ? newBase : base;
  const changes: Map<string, VersionChange> = isNewBase ? new Map() : known;
  const keyOf = pageKeys(manifest, name, changes, isNewBase);
  const objects: Upload[] = pages.flatMap((file) => {
    const key = keyOf(file.path);
    return key === ABSENT ? [] : [{ key: objectOf(name, file.path, key), file }];
  });
  const sharedObjects = shared.map((file) => ({ key: PLACES.shared(file.path), file }));
  const isMissing = ({ key, file }: Upload) => !manifest.has(key, file.hash);
  const lines = missingLines(manifest, name, changes, release.serial, isNewBase);
  return {
    release: { ...release, base: name },
    isNewBase,
    shared: sharedObjects.filter(isMissing),
    pages: distinct(objects.filter(isMissing)),
    lines,
    changes,
    objects: new Set([...sharedObjects, ...objects].map(({ key }) => key)),
  };
}

/** Pages with the same bytes are one object. */
function distinct(uploads: readonly Upload[]): Upload[] {
  return [...new Map(uploads.map((upload) => [upload.key, upload])).values()];
}

/** Pages that differ from the newest release of the base, with what they become. */
function changedPages(
  manifest: Manifest,
  base: string,
  pages: readonly SiteFile[],
  serial: number,
): Map<string, VersionChange> {
  const ofBase = manifest.basePages(base);
  const history = manifest.changes(base);
  const found = new Map<string, VersionChange>();
  const note = (path: string, key: string) => {
    const first = ofBase.has(path) ? OF_BASE : ABSENT;
    if (versionAt(history.get(path) ?? [], serial, first) !== key) found.set(path, { serial, key });
  };
  const there = new Set(pages.map(({ path }) => path));
  for (const { path, hash } of pages) note(path, ofBase.get(path) === hash ? OF_BASE : hash);
  for (const path of [...ofBase.keys(), ...history.keys()])
    if (!there.has(path)) note(path, ABSENT);
  return found;
}

function pageKeys(
  manifest: Manifest,
  base: string,
  changes: ReadonlyMap<string, VersionChange>,
  isNewBase: boolean,
): (path: string) => string {
  if (isNewBase) return () => OF_BASE;
  const ofBase = manifest.basePages(base);
  const history = manifest.changes(base);
  return (path) =>
    changes.get(path)?.key ??
    history.get(path)?.at(-1)?.key ??
    (ofBase.has(path) ? OF_BASE : ABSENT);
}

/** Lines to send: where what was sent would give some release that may be shown another page. */
function missingLines(
  manifest: Manifest,
  base: string,
  changes: ReadonlyMap<string, VersionChange>,
  serial: number,
  isNewBase: boolean,
): Map<string, string> {
  if (isNewBase) return new Map();
  const ofBase = manifest.basePages(base);
  const history = manifest.changes(base);
  const sent = manifest.lines(base);
  const older = manifest.releases().filter((one) => one.base === base);
  const serials = [...older.map((one) => one.serial), serial];
  const lines = new Map<string, string>();
  for (const path of new Set([...changes.keys(), ...sent.keys()])) {
    const first = ofBase.has(path) ? OF_BASE : ABSENT;
    const now = changes.get(path);
    const all = [...(history.get(path) ?? []), ...(now ? [now] : [])];
    const last = sent.get(path) ?? `*=${first}`;
    const isRight =
      last !== UNKNOWN_LINE &&
      serials.every((one) => readVersion(last, one) === versionAt(all, one, first));
    if (!isRight) lines.set(path, versionLine(all, serials, first));
  }
  return lines;
}
