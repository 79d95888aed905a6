import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { filesBelow } from '../../src/lib/files-below.ts';
import type { TargetSettings } from '../targets/settings.ts';
import type { Manifest } from './manifest.ts';
import { readSite, type SiteFile } from './read-site.ts';
import type { SendReport, Target } from './target.ts';

const DAY_MS = 24 * 60 * 60_000;

/**
 * Releases in a folder that a web server reads, on this machine or a mounted one: releases/ID with pages, shared/
 * with the files whose names change with their bytes, and current, a link that is swapped.
 */
export class FolderTarget implements Target {
  readonly #folder: string;
  readonly #manifest: Manifest;
  readonly #settings: Pick<TargetSettings, 'releases' | 'days'>;

  constructor(
    folder: string,
    manifest: Manifest,
    settings: Pick<TargetSettings, 'releases' | 'days'>,
  ) {
    this.#folder = folder;
    this.#manifest = manifest;
    this.#settings = settings;
  }

  current(): string | null {
    try {
      return basename(readlinkSync(join(this.#folder, 'current')));
    } catch {
      return null;
    }
  }

  async show(id: string, dir: string): Promise<SendReport> {
    const target = join(this.#folder, 'releases', id);
    const report = existsSync(target) ? { objects: 0, bytes: 0 } : this.#send(dir, target);
    this.#point(id);
    return report;
  }

  async back(): Promise<boolean> {
    const all = this.#releases();
    const before = all[all.findIndex(({ id }) => id === this.current()) - 1];
    if (before) this.#point(before.id);
    return before !== undefined;
  }

  async clean(now = Date.now()): Promise<number> {
    const releases = this.#releases();
    const shown = this.current();
    const old = releases.slice(0, -this.#settings.releases).filter(({ id }) => id !== shown);
    for (const { id } of old)
      rmSync(join(this.#folder, 'releases', id), { recursive: true, force: true });
    const oldest = Math.min(...this.#releases().map(({ at }) => at));
    const before = Math.min(now - this.#settings.days * DAY_MS, oldest);
    const shared = join(this.#folder, 'shared');
    const files = filesBelow(shared)
      .map((file) => join(shared, file))
      .filter((file) => statSync(file).mtimeMs < before);
    for (const file of files) rmSync(file, { force: true });
    return old.length + files.length;
  }

  #point(id: string): void {
    const next = join(this.#folder, `current.${process.pid}`);
    rmSync(next, { force: true });
    symlinkSync(join('releases', id), next);
    renameSync(next, join(this.#folder, 'current'));
  }

  #releases(): { id: string; at: number }[] {
    const folder = join(this.#folder, 'releases');
    if (!existsSync(folder)) return [];
    return readdirSync(folder)
      .filter((id) => !id.endsWith('.unfinished'))
      .map((id) => ({ id, at: statSync(join(folder, id)).mtimeMs }))
      .sort((left, right) => left.at - right.at);
  }

  #send(dir: string, target: string): SendReport {
    const { shared, pages } = readSite(dir, this.#manifest);
    const report = { objects: 0, bytes: 0 };
    const copy = (from: string, to: string) => {
      copyFileSync(from, `${to}.new`);
      renameSync(`${to}.new`, to);
      report.objects += 1;
      report.bytes += statSync(to).size;
    };
    const now = new Date();
    for (const { path, file } of shared) {
      const to = join(this.#folder, 'shared', path);
      mkdirSync(dirname(to), { recursive: true });
      if (!existsSync(to) || statSync(to).size !== statSync(file).size) copy(file, to);
      // When a release had it last.
      utimesSync(to, now, now);
    }
    const unfinished = `${target}.unfinished`;
    rmSync(unfinished, { recursive: true, force: true });
    mkdirSync(unfinished, { recursive: true });
    const last = this.current();
    const known: Record<string, string> = JSON.parse(this.#manifest.fact(`hashes ${last}`) ?? '{}');
    for (const { path, file, hash } of pages) {
      const to = join(unfinished, path);
      mkdirSync(dirname(to), { recursive: true });
      const before = join(this.#folder, 'releases', last ?? '', path);
      // Shared with the release before, where it is the same.
      if (known[path] === hash && existsSync(before)) linkSync(before, to);
      else copy(file, to);
    }
    renameSync(unfinished, target);
    this.#manifest.setFact(`hashes ${basename(target)}`, JSON.stringify(hashesOf(pages)));
    return report;
  }
}

function hashesOf(pages: readonly SiteFile[]): Record<string, string> {
  return Object.fromEntries(pages.map(({ path, hash }) => [path, hash]));
}
