import { hashOf } from './find-changes.ts';
import type { PageContent, PageRecord } from './page-record.ts';
import type { ShardPage } from './plan-layers.ts';
import type { SearchPage } from './search-page.ts';

/** The pages of a site as their texts become known. */
export class PageRecords {
  readonly #pages: Map<string, ShardPage>;
  readonly #attachments: ReadonlyMap<string, string>;

  /** @param attachments hashes of the site's attachments */
  constructor(pages: readonly ShardPage[], attachments: ReadonlyMap<string, string>) {
    this.#pages = new Map(pages.map((page) => [page.path, page]));
    this.#attachments = attachments;
  }

  /** Takes what was read of a page. */
  add(path: string, content: PageContent): void {
    const page = this.#pages.get(path);
    if (!page) throw new Error(`search index: ${path}`);
    const attachmentHashes = content.attachments.map((file) => hashOf(this.#attachments, file));
    this.#pages.set(path, { ...page, content, attachmentHashes });
  }

  /** Pages as they are known now. */
  of(pages: readonly SearchPage[]): ShardPage[] {
    return pages.flatMap(({ path }) => this.#pages.get(path) ?? []);
  }

  /** Pages that have been read. @throws when one has not */
  read(pages: readonly SearchPage[]): PageRecord[] {
    return this.of(pages).map((page) => {
      if (!page.content) throw new Error(`search index: ${page.path} was not read`);
      return page;
    });
  }
}
