/** One page of a list. */
export interface ListPage<T> {
  page: number;
  pages: number;
  total: number;
  items: T[];
}

/** An empty list still has one page, so that its address works. */
export function splitIntoPages<T>(items: readonly T[], size: number): ListPage<T>[] {
  const pages = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: pages }, (_, index) => ({
    page: index + 1,
    pages,
    total: items.length,
    items: items.slice(index * size, (index + 1) * size),
  }));
}

/**
 * Pages of a list that grows at its front, newest first: numbered from the oldest item on and full, so that
 * a new item changes the front page only. The front page holds what is newer, one to two pages of it; its
 * number is the highest.
 */
export function splitFromOldest<T>(newestFirst: readonly T[], size: number): ListPage<T>[] {
  const total = newestFirst.length;
  const pages = Math.max(1, Math.floor(total / size));
  const olderPages = pages - 1;
  const front = newestFirst.slice(0, total - olderPages * size);
  return [
    { page: pages, pages, total, items: front },
    ...Array.from({ length: olderPages }, (_, index) => {
      const start = front.length + index * size;
      return {
        page: olderPages - index,
        pages,
        total,
        items: newestFirst.slice(start, start + size),
      };
    }),
  ];
}

/** Path of a page of {@link splitFromOldest}: the front page has the list's own path. */
export function archivePagePath(path: string, { page, pages }: { page: number; pages: number }) {
  return page >= pages ? path : `${path}trang/${page}/`;
}

/** Path of a page of a list: the first has the list's own path. */
export function listPagePath(path: string, page: number): string {
  return page === 1 ? path : `${path}trang/${page}/`;
}

/** The rest parameter of a list page's route: its path without the folder; undefined for the folder itself. */
export function restParam(folder: string, path: string): string | undefined {
  return path.slice(folder.length).replace(/\/$/, '') || undefined;
}
