import { createHash } from 'node:crypto';
import { cpSync, linkSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fillerText, generator } from '../search-eval/filler-text.ts';

/** A site of many pages of which each release changes a few, with a hashed file that changed pages ask for. */
export class ChangingSite {
  readonly paths: string[];
  /** What each page has been: bytes by release, oldest first. */
  readonly history = new Map<string, { release: number; text: string }[]>();
  /** What each hashed file holds. */
  readonly assets = new Map<string, string>();
  release = 0;
  /** Pages that the newest release changed. */
  changed: readonly string[] = [];
  readonly #folder: string;
  readonly #random = generator(7);
  readonly #words = fillerText(generator(7), 2026).sentences(40);

  constructor(folder: string, pages: number) {
    this.#folder = folder;
    const news = Array.from({ length: pages - 2 }, (_, index) => `tin-tuc/bai-${index}/index.html`);
    this.paths = ['index.html', '404.html', ...news];
  }

  /** Folder of a release. */
  dir(release = this.release): string {
    return join(this.#folder, String(release));
  }

  /** Makes the next release: the first page and so many others change. @returns how many files changed */
  next(count: number): number {
    this.release += 1;
    const dir = this.dir();
    const isFirst = this.release === 1;
    if (isFirst) mkdirSync(dir, { recursive: true });
    else share(this.dir(this.release - 1), dir);
    const others = Array.from(
      { length: count },
      () => this.paths[2 + this.#random(this.paths.length - 2)] ?? '',
    );
    const changed = isFirst ? this.paths : [...new Set(['index.html', ...others])];
    this.changed = changed;
    const asset = `_a/kieu.${createHash('sha256').update(`${this.release}`).digest('hex').slice(0, 10)}.css`;
    this.#write(asset, `/* ${this.release} */ body { color: red }`);
    this.assets.set(asset, `/* ${this.release} */ body { color: red }`);
    for (const path of changed) {
      const text = `<!doctype html><link href="/${asset}"><p>${path} ${this.release}</p><p>${this.#words}</p>`;
      this.#write(path, text);
      const known = this.history.get(path) ?? [];
      this.history.set(path, [...known, { release: this.release, text }]);
    }
    if (this.release > 3) rmSync(this.dir(this.release - 3), { recursive: true, force: true });
    return changed.length + 1;
  }

  #write(path: string, text: string): void {
    const file = join(this.dir(), path);
    mkdirSync(dirname(file), { recursive: true });
    // A page is linked with the release before: another file takes its place.
    rmSync(file, { force: true });
    writeFileSync(file, text);
  }
}

function share(from: string, to: string): void {
  for (const item of readdirSync(from, { recursive: true, withFileTypes: true })) {
    if (!item.isFile()) continue;
    const source = join(item.parentPath, item.name);
    const target = join(to, source.slice(from.length));
    mkdirSync(dirname(target), { recursive: true });
    try {
      linkSync(source, target);
    } catch {
      cpSync(source, target);
    }
  }
}
