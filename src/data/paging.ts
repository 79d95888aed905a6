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

/** Path of a page of a list: the first has the list's own path. */
export function listPagePath(path: string, page: number): string {
  return page === 1 ? path : `${path}trang/${page}/`;
}

/** The rest parameter of a list page's route: its path without the folder; undefined for the folder itself. */
export function restParam(folder: string, path: string): string | undefined {
  return path.slice(folder.length).replace(/\/$/, '') || undefined;
}
