import type { Manifest, SentRelease } from './manifest.ts';
import { objectOf, PLACES } from './places.ts';
import type { SiteFile, SiteFiles } from './read-site.ts';
import {
  ABSENT,
  type BaseHistory,
  firstIn,
  OF_BASE,
  readVersion,
  type VersionChange,
  versionAt,
  versionIn,
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
  changes: ReadonlyMap<string, VersionChange>;
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
  const history = base === null ? null : manifest.history(base);
  const changed = history && changedPages(history, pages, release.serial);
  const isSmall =
    changed !== null &&
    (changed.size <= NEW_BASE_PAGES || changed.size <= pages.length * NEW_BASE_SHARE);
  const follows = base !== null && history !== null && isSmall ? { base, history, changed } : null;
  const name = follows?.base ?? newBase;
  const keyOf = (path: string) =>
    follows
      ? (follows.changed.get(path)?.key ?? versionIn(follows.history, path, release.serial))
      : OF_BASE;
  const objects: Upload[] = pages.flatMap((file) => {
    const key = keyOf(file.path);
    return key === ABSENT ? [] : [{ key: objectOf(name, file.path, key), file }];
  });
  const sharedObjects = shared.map((file) => ({ key: PLACES.shared(file.path), file }));
  const isMissing = ({ key, file }: Upload) => !manifest.has(key, file.hash);
  return {
    release: { ...release, base: name },
    isNewBase: follows === null,
    shared: sharedObjects.filter(isMissing),
    pages: distinct(objects.filter(isMissing)),
    lines: follows ? missingLines(manifest, follows, release.serial) : new Map(),
    changes: follows?.changed ?? new Map(),
    objects: new Set([...sharedObjects, ...objects].map(({ key }) => key)),
  };
}

/** A base that goes on, with the pages that change now. */
interface Following {
  base: string;
  history: BaseHistory;
  changed: ReadonlyMap<string, VersionChange>;
}

/** Pages with the same bytes are one object. */
function distinct(uploads: readonly Upload[]): Upload[] {
  return [...new Map(uploads.map((upload) => [upload.key, upload])).values()];
}

/** Pages that differ from the newest release of the base, with what they become. */
function changedPages(
  history: BaseHistory,
  pages: readonly SiteFile[],
  serial: number,
): Map<string, VersionChange> {
  const found = new Map<string, VersionChange>();
  const note = (path: string, key: string) => {
    if (versionIn(history, path, serial) !== key) found.set(path, { serial, key });
  };
  const there = new Set(pages.map(({ path }) => path));
  for (const { path, hash } of pages) note(path, history.pages.get(path) === hash ? OF_BASE : hash);
  for (const path of [...history.pages.keys(), ...history.changes.keys()])
    if (!there.has(path)) note(path, ABSENT);
  return found;
}

/** Lines to send: where what was sent would give some release that may be shown another page. */
function missingLines(
  manifest: Manifest,
  { base, history, changed }: Following,
  serial: number,
): Map<string, string> {
  const sent = manifest.lines(base);
  const older = manifest.releases().filter((one) => one.base === base);
  const serials = [...older.map((one) => one.serial), serial];
  const lines = new Map<string, string>();
  for (const path of new Set([...changed.keys(), ...sent.keys()])) {
    const first = firstIn(history, path);
    const now = changed.get(path);
    const all = [...(history.changes.get(path) ?? []), ...(now ? [now] : [])];
    const last = sent.get(path) ?? `*=${first}`;
    const isRight =
      last !== UNKNOWN_LINE &&
      serials.every((one) => readVersion(last, one) === versionAt(all, one, first));
    if (!isRight) lines.set(path, versionLine(all, serials, first));
  }
  return lines;
}
