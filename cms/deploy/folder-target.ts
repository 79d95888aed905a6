import {
  existsSync,
  linkSync,
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
import type { Manifest } from './manifest.ts';
import { readSite, type SiteFile } from './read-site.ts';
import { copyReadable, makeReadableFolder } from './readable-files.ts';
import { RetainingTarget, type Retention } from './retaining-target.ts';
import type { SendReport } from './target.ts';

interface FolderRelease {
  id: string;
  at: number;
}

/**
 * Releases in a folder that a web server reads, on this machine or a mounted one: releases/ID with pages, shared/
 * with the files whose names change with their bytes, and current, a link that is swapped.
 */
export class FolderTarget extends RetainingTarget<FolderRelease> {
  readonly #folder: string;

  constructor(folder: string, manifest: Manifest, retention: Retention) {
    super(manifest, retention);
    this.#folder = folder;
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
    await this.point({ id });
    return report;
  }

  async clean(now = Date.now()): Promise<number> {
    const old = this.outdated();
    for (const { id } of old)
      rmSync(join(this.#folder, 'releases', id), { recursive: true, force: true });
    this.#forgetHashes();
    const before = this.unusedBefore(now);
    const shared = join(this.#folder, 'shared');
    const files = filesBelow(shared)
      .map((file) => join(shared, file))
      .filter((file) => statSync(file).mtimeMs < before);
    for (const file of files) rmSync(file, { force: true });
    return old.length + files.length;
  }

  protected async point({ id }: Pick<FolderRelease, 'id'>): Promise<void> {
    const next = join(this.#folder, `current.${process.pid}`);
    rmSync(next, { force: true });
    symlinkSync(join('releases', id), next);
    renameSync(next, join(this.#folder, 'current'));
  }

  protected releases(): FolderRelease[] {
    const folder = join(this.#folder, 'releases');
    if (!existsSync(folder)) return [];
    return readdirSync(folder)
      .filter((id) => !id.endsWith('.unfinished'))
      .map((id) => ({ id, at: statSync(join(folder, id)).mtimeMs }))
      .sort((left, right) => left.at - right.at);
  }

  #send(dir: string, target: string): SendReport {
    const { shared, pages } = readSite(dir, this.manifest);
    const report = { objects: 0, bytes: 0 };
    const copy = (from: string, to: string) => {
      copyReadable(from, to);
      report.objects += 1;
      report.bytes += statSync(to).size;
    };
    const now = new Date();
    for (const { path, file } of shared) {
      const to = join(this.#folder, 'shared', path);
      makeReadableFolder(dirname(to));
      if (!existsSync(to) || statSync(to).size !== statSync(file).size) copy(file, to);
      // When a release had it last.
      utimesSync(to, now, now);
    }
    const unfinished = `${target}.unfinished`;
    rmSync(unfinished, { recursive: true, force: true });
    makeReadableFolder(unfinished);
    const last = this.current();
    const known: Record<string, string> = JSON.parse(this.manifest.fact(hashesName(last)) ?? '{}');
    for (const { path, file, hash } of pages) {
      const to = join(unfinished, path);
      makeReadableFolder(dirname(to));
      const before = join(this.#folder, 'releases', last ?? '', path);
      // Shared with the release before, where it is the same.
      if (known[path] === hash && existsSync(before)) linkSync(before, to);
      else copy(file, to);
    }
    renameSync(unfinished, target);
    this.manifest.setFact(hashesName(basename(target)), JSON.stringify(hashesOf(pages)));
    return report;
  }

  /** Of a release that is gone nothing is needed any more. */
  #forgetHashes(): void {
    const left = new Set(this.releases().map(({ id }) => hashesName(id)));
    for (const name of this.manifest.factNames(hashesName('')))
      if (!left.has(name)) this.manifest.forgetFact(name);
  }
}

/** Name of the fact that holds the hashes of a release's pages. */
function hashesName(id: string | null): string {
  return `hashes ${id ?? ''}`;
}

function hashesOf(pages: readonly SiteFile[]): Record<string, string> {
  return Object.fromEntries(pages.map(({ path, hash }) => [path, hash]));
}
