import type { DraftAnswer } from '../../protocol/drafts.ts';

/**
 * Which version of each entry the forms of this page show. A save may replace only that version, and
 * an approval is for that version alone; the server compares.
 */
export class ShownVersions {
  /** Blob of each file, by path. */
  readonly #files = new Map<string, string>();
  /** Version of each draft, pictures included. */
  readonly #drafts = new Map<string, string>();
  /** Versions this page saved itself. */
  readonly #saved = new Map<string, string>();
  /** Files of a draft that a form is about to read; lists read them too and show only titles. */
  readonly #awaited = new Set<string>();

  /** A form shows this file. */
  showFile(path: string, blob: string): void {
    this.#files.set(path, blob);
  }

  /** A form opens this draft; its files will be read next. */
  openDraft({ collection, slug, version, diffs }: DraftAnswer): void {
    for (const { path } of diffs) this.#awaited.add(path);
    this.#drafts.set(`${collection}/${slug}`, version);
  }

  /** A file of a draft was read, for a form or for a list. */
  readDraftFile(path: string, blob: string): void {
    if (this.#awaited.delete(path)) this.showFile(path, blob);
  }

  /** The form was saved and shows what is saved. */
  markSaved(collection: string, slug: string, version: string): void {
    this.#drafts.set(`${collection}/${slug}`, version);
    this.#saved.set(`${collection}/${slug}`, version);
  }

  /** The blob a save of this file may replace; null for a file that no form showed. */
  fileOf(path: string): string | null {
    return this.#files.get(path) ?? null;
  }

  /** The version of a draft that is on the screen; undefined when none is. */
  draftOf(collection: string, slug: string): string | undefined {
    return this.#drafts.get(`${collection}/${slug}`);
  }

  /** Whether this page saved the draft as it is. */
  isSavedHere({ collection, slug, version }: DraftAnswer): boolean {
    return this.#saved.get(`${collection}/${slug}`) === version;
  }
}
