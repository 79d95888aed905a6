import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Problem } from '../../../src/guards/problem.ts';

/** How many finished sites stay to go back to. */
const MAX_RELEASES = 5;

/** Folder of a site that is no longer wanted, for whoever makes the next one. */
const SPARE = 'spare';

/** Folders whose file names change with their content, so that old and new can stand side by side. */
const HASHED_FOLDERS = ['_a', 'pagefind'];

/** List of what was carried over, beside the site. */
const CARRIED_LIST = '.carried';
/** How long a page opened before a swap may go on searching. */
const CARRIED_SEARCH_MS = 15 * 60_000;

/** What is known of a finished site. */
export interface ReleaseNote {
  /** Names it for whoever makes the next one from it; releases of older versions have none. */
  id?: string;
  commit: string;
  /** {@link Builder.version} of the code that made it; older releases do not say. */
  code?: string;
  /** Whether the public has seen it. */
  isShown?: boolean;
  /** The moment the build took as now, ISO 8601. */
  builtAt: string;
  /** What editors should know of it, one fact a line. */
  notes?: string[];
  /** What was found in attachments that readers get with it. */
  inFiles?: readonly Problem[];
}

/**
 * Finished sites, numbered, and the one link that says which the public sees:
 * releases/12/ with releases/12.json, and current -> releases/12.
 */
export class Releases {
  readonly #dataDir: string;

  constructor(dataDir: string) {
    this.#dataDir = dataDir;
    mkdirSync(this.#folder, { recursive: true });
  }

  /** Folder to serve; a link that is swapped when a new site is ready. */
  get currentDir(): string {
    return join(this.#dataDir, 'current');
  }

  /** Number of the site the public sees; null before the first, and when somebody took it away. */
  current(): number | null {
    try {
      const release = Number(basename(readlinkSync(this.currentDir)));
      return this.#isWhole(release) ? release : null;
    } catch {
      return null;
    }
  }

  /**
   * Shows the newest whole release when the one in force is gone; of those that were public once: what was
   * only made may never have been published.
   * @returns the number of the site that the public sees now
   */
  async repair(): Promise<number | null> {
    if (this.current() !== null) return this.current();
    const newest = this.newestShown();
    if (newest !== null) await this.activate(newest);
    return newest;
  }

  /** The newest whole release that was public; null when there is none. */
  newestShown(): number | null {
    const wasShown = (release: number) => {
      const note = this.note(release);
      // Notes of older versions do not say.
      return note?.isShown === true || note?.id === undefined;
    };
    return this.list().findLast((one) => this.#isWhole(one) && wasShown(one)) ?? null;
  }

  #isWhole(release: number): boolean {
    return ['index.html', '404.html'].every((name) => existsSync(join(this.dir(release), name)));
  }

  /** Numbers of the sites that are there, oldest first. */
  list(): number[] {
    return readdirSync(this.#folder)
      .filter((name) => /^\d+$/.test(name) && existsSync(join(this.#folder, `${name}.json`)))
      .map(Number)
      .sort((left, right) => left - right);
  }

  note(release: number): ReleaseNote | null {
    try {
      return JSON.parse(readFileSync(join(this.#folder, `${release}.json`), 'utf8'));
    } catch {
      return null;
    }
  }

  /** Where a release stands. */
  dir(release: number): string {
    return join(this.#folder, String(release));
  }

  /**
   * Puts a built folder among the releases, whole and written through to the disk; the public sees it when
   * it is activated. Files of the site in force that open pages still ask for are carried over.
   * @returns the number of the new release
   */
  async stage(builtDir: string, note: ReleaseNote): Promise<number> {
    const last = this.current();
    if (last !== null) carryOver(this.dir(last), builtDir);
    const release = Math.max(last ?? 0, ...this.list()) + 1;
    const target = this.dir(release);
    rmSync(target, { recursive: true, force: true });
    renameSync(builtDir, target);
    await syncDisk(target);
    this.#write(release, note);
    return release;
  }

  /** Takes back what was staged. */
  discard(release: number): void {
    rmSync(`${this.dir(release)}.json`, { force: true });
    removeFolder(this.dir(release));
  }

  /** Shows one of the releases to the public. @throws Error when there is none of that number */
  async activate(release: number): Promise<void> {
    if (!existsSync(join(this.#folder, String(release), 'index.html')))
      throw new Error(`release ${release} is not there`);
    const next = join(this.#dataDir, `current.${process.pid}`);
    rmSync(next, { force: true });
    symlinkSync(join('releases', String(release)), next);
    renameSync(next, this.currentDir);
    const folder = await open(this.#dataDir, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
    const note = this.note(release);
    if (note && !note.isShown) this.#write(release, { ...note, isShown: true });
    this.#prune();
  }

  /** Whether somebody went back to an older release and automatic building waits. */
  get isHeld(): boolean {
    return existsSync(this.#holdFile);
  }

  hold(): void {
    writeFileSync(this.#holdFile, '');
  }

  endHold(): void {
    rmSync(this.#holdFile, { force: true });
  }

  get #folder(): string {
    return join(this.#dataDir, 'releases');
  }

  get #holdFile(): string {
    return join(this.#folder, 'hold');
  }

  /**
   * Takes the last site's search files away again once no open page can still ask for them: they
   * hold the text of pages that may have been withdrawn since.
   */
  removeCarriedSearch(now: Date): void {
    const current = this.current();
    const note = current === null ? null : this.note(current);
    const list = join(this.currentDir, CARRIED_LIST);
    if (!note || now.getTime() - new Date(note.builtAt).getTime() < CARRIED_SEARCH_MS) return;
    const search = [...readList(list)].filter((path) => path.startsWith('pagefind/'));
    for (const path of search) rmSync(join(this.currentDir, path), { force: true });
    if (search.length > 0) writeFileSync(list, '');
  }

  #write(release: number, note: ReleaseNote): void {
    const file = `${this.dir(release)}.json`;
    writeFileSync(`${file}.new`, JSON.stringify(note));
    renameSync(`${file}.new`, file);
  }

  /** A folder to make the next site in, which may be moved away; null when there is none. */
  get spare(): string | null {
    const folder = join(this.#folder, SPARE);
    return existsSync(folder) ? folder : null;
  }

  /** Removes every site but the one the public sees: they hold what was erased. */
  dropOlder(): void {
    for (const release of this.#others(this.list())) this.discard(release);
    removeFolder(join(this.#folder, SPARE));
    this.removeCarriedSearch(new Date(Date.now() + CARRIED_SEARCH_MS));
  }

  #prune(): void {
    const old = this.#others(this.list().slice(0, -MAX_RELEASES));
    const spare = this.spare === null ? old.pop() : undefined;
    if (spare !== undefined) {
      rmSync(`${this.dir(spare)}.json`, { force: true });
      renameSync(this.dir(spare), join(this.#folder, SPARE));
    }
    for (const release of old) this.discard(release);
  }

  #others(releases: readonly number[]): number[] {
    const current = this.current();
    return releases.filter((release) => release !== current);
  }
}

/**
 * Gives a new site the hashed files of the last one that it lacks: a page opened before the swap
 * goes on asking for them. A list beside them says which they are: none is carried twice.
 */
function carryOver(lastDir: string, nextDir: string): void {
  const carriedBefore = readList(join(lastDir, CARRIED_LIST));
  const carried: string[] = [];
  for (const path of HASHED_FOLDERS.flatMap((folder) => hashedFiles(lastDir, nextDir, folder))) {
    const target = join(nextDir, path);
    if (carriedBefore.has(path) || existsSync(target)) continue;
    mkdirSync(dirname(target), { recursive: true });
    linkOrCopy(join(lastDir, path), target);
    carried.push(path);
  }
  writeFileSync(join(nextDir, CARRIED_LIST), carried.join('\n'));
}

/**
 * Files of a hashed folder that the next site may lack. Of a folder in it that both sites have, only the files
 * at its top: what is below are texts of pages, and what the next site lacks of them was withdrawn.
 */
function hashedFiles(lastDir: string, nextDir: string, folder: string): string[] {
  const from = join(lastDir, folder);
  if (!existsSync(from)) return [];
  return readdirSync(from, { withFileTypes: true }).flatMap((item) => {
    const path = `${folder}/${item.name}`;
    if (!item.isDirectory()) return [path];
    const isInBoth = existsSync(join(nextDir, path));
    return readdirSync(join(lastDir, path), { recursive: !isInBoth, withFileTypes: true })
      .filter((below) => below.isFile())
      .map((below) => join(below.parentPath, below.name).slice(lastDir.length + 1));
  });
}

/** Tens of thousands of files: nobody shall wait for it. */
function removeFolder(dir: string): void {
  rm(dir, { recursive: true, force: true }).catch(console.error);
}

/** Written through to the disk before readers get it: a power cut must not leave empty pages. Without it readers get it too. */
async function syncDisk(dir: string): Promise<void> {
  await promisify(execFile)('sync', ['-f', dir]).catch(console.error);
}

function readList(path: string): Set<string> {
  return existsSync(path) ? new Set(readFileSync(path, 'utf8').split('\n')) : new Set();
}

function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    cpSync(source, target);
  }
}
