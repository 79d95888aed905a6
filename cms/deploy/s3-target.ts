import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { inParallel } from './in-parallel.ts';
import type { Manifest, SentRelease } from './manifest.ts';
import { changedList, metadataList } from './metadata.ts';
import { objectHeaders } from './object-headers.ts';
import type { ObjectStore } from './object-store.ts';
import { objectOf, PLACES } from './places.ts';
import { planRelease, type SendPlan, UNKNOWN_LINE, type Upload } from './plan.ts';
import { readSite } from './read-site.ts';
import { RetainingTarget, type Retention } from './retaining-target.ts';
import type { SendReport } from './target.ts';
import { ABSENT, versionIn } from './versions.ts';

/** Objects on their way at once. */
const PARALLEL = 8;
/** Objects that are looked up on the store before readers are sent to them. */
const SAMPLE = 40;
const NOT_FOUND = '404.html';
const INTERNAL = { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' };

/** Releases on an S3-compatible store, read through what stands in front of it. */
export class S3Target extends RetainingTarget<SentRelease> {
  readonly #store: ObjectStore;

  constructor(store: ObjectStore, manifest: Manifest, retention: Retention) {
    super(manifest, retention);
    this.#store = store;
  }

  current(): string | null {
    return this.manifest.fact('current');
  }

  /**
   * Sends a release and shows it; one that was sent and is still there is only shown. What was sent of a broken
   * try is not sent again.
   * @throws StoreError; readers go on with what they have
   */
  async show(id: string, dir: string): Promise<SendReport> {
    const began = { ...this.#store.sent };
    const known = this.releases().findLast((release) => release.id === id);
    const release = known ?? (await this.#send(id, dir));
    await this.point(release);
    const { objects, bytes } = this.#store.sent;
    return { objects: objects - began.objects, bytes: bytes - began.bytes };
  }

  protected releases(): SentRelease[] {
    return this.manifest.releases();
  }

  /**
   * Removes what no release to go back to consists of. What a release has was noted when it was sent or later, so
   * that everything noted before the oldest one may go, and before that many days.
   */
  async clean(now = Date.now()): Promise<number> {
    const { manifest } = this;
    this.#dropOlder();
    const retained = this.releases();
    const old = manifest.usedBefore(this.unusedBefore(now));
    await inParallel(old, PARALLEL, async (key) => {
      await this.#store.remove(key);
      manifest.forgetObject(key);
    });
    const bases = new Set([...retained.map(({ base }) => base), manifest.fact('base')]);
    for (const base of manifest.bases().filter((name) => !bases.has(name))) {
      const lines = [...manifest.lines(base).keys()];
      await inParallel(lines, PARALLEL, (path) => this.#store.remove(PLACES.version(base, path)));
      manifest.atOnce(() => manifest.forgetBase(base));
    }
    return old.length;
  }

  /** Nobody goes back further: lines name no release that is dropped. */
  #dropOlder(): void {
    for (const { serial } of this.outdated()) this.manifest.dropRelease(serial);
  }

  async #send(id: string, dir: string): Promise<SentRelease> {
    await this.#store.open();
    this.#dropOlder();
    // A number is never used twice: what a broken try has sent names its own.
    const serial = Number(this.manifest.fact('serial') ?? 0) + 1;
    this.manifest.setFact('serial', String(serial));
    this.manifest.flush();
    const files = readSite(dir, this.manifest);
    const release = { serial, id, at: Date.now() };
    const plan = planRelease(this.manifest, files, release, this.#newBase());
    await this.#upload(plan.shared);
    await this.#upload(plan.pages);
    await this.#sendLines(plan);
    await this.#sample(plan);
    this.#note(
      plan,
      files.pages.map(({ path, hash }) => [path, hash]),
    );
    return plan.release;
  }

  /** Name of the next base; one that was broken off goes on under its name. */
  #newBase(): string {
    const begun = this.manifest.fact('begun') || Date.now().toString(36);
    this.manifest.setFact('begun', begun);
    return begun;
  }

  #upload(uploads: readonly Upload[]): Promise<void> {
    return inParallel(uploads, PARALLEL, async ({ key, file }) => {
      const headers = objectHeaders(file.path);
      const bytes = readFileSync(file.file);
      const body = headers['Content-Encoding'] === 'gzip' ? gzipSync(bytes, { level: 9 }) : bytes;
      await this.#store.put({ key, body, headers });
      this.manifest.noteObject(key, file.hash);
    });
  }

  #sendLines({ lines, release: { base } }: SendPlan): Promise<void> {
    // Until one is known to have arrived, either line may stand there.
    this.manifest.atOnce(() => {
      for (const path of lines.keys()) this.manifest.noteLine(base, path, UNKNOWN_LINE);
    });
    this.manifest.flush();
    return inParallel([...lines], PARALLEL, async ([path, line]) => {
      const headers = { ...INTERNAL, ...metadataList('versions', line) };
      await this.#store.put({ key: PLACES.version(base, path), body: Buffer.from('{}'), headers });
      this.manifest.noteLine(base, path, line);
    });
  }

  /** Counted by the manifest, and some looked up on the store: those just sent first. */
  async #sample({ objects, pages, shared }: SendPlan): Promise<void> {
    const others = [...objects].sort(() => Math.random() - 0.5);
    const keys = [...pages, ...shared].map(({ key }) => key);
    const sample = [...new Set([...keys, ...others])].slice(0, SAMPLE);
    await inParallel(sample, PARALLEL, async (key) => {
      if ((await this.#store.size(key)) === null) {
        this.manifest.forgetObject(key);
        throw new Error(`${key} is not on the store`);
      }
    });
  }

  #note({ release, isNewBase, changes, objects }: SendPlan, pages: readonly [string, string][]) {
    const { manifest } = this;
    manifest.atOnce(() => {
      if (isNewBase) {
        for (const [path, hash] of pages) manifest.addBasePage(release.base, path, hash);
        manifest.setFact('base', release.base);
        manifest.setFact('begun', '');
      }
      for (const [path, change] of changes) manifest.addChange(release.base, path, change);
      manifest.noteUsed(objects, Date.now());
      manifest.addRelease(release);
    });
    manifest.flush();
  }

  /** Moves the one small object that names the release in force. */
  protected async point({ serial, base, id }: SentRelease): Promise<void> {
    const missing = this.#keyAt(base, NOT_FOUND, serial);
    const headers = {
      ...INTERNAL,
      'x-amz-meta-release': String(serial),
      'x-amz-meta-base': base,
      ...metadataList('changed', changedList([...this.manifest.lines(base).keys()])),
      'x-amz-meta-missing': missing === ABSENT ? '' : objectOf(base, NOT_FOUND, missing),
    };
    const body = Buffer.from(JSON.stringify({ release: serial, base, id }));
    await this.#store.put({ key: PLACES.pointer, body, headers });
    this.manifest.setFact('current', id);
  }

  #keyAt(base: string, path: string, serial: number): string {
    return versionIn(this.manifest.history(base), path, serial);
  }
}
