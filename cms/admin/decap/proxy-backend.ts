import { ProxyBackend } from 'decap-cms-backend-proxy';
import { CURSOR_COMPATIBILITY_SYMBOL, Cursor, EditorialWorkflowError } from 'decap-cms-lib-util';
import type { ListExtension, ListPage } from '../../protocol/lists.ts';

/** Decap's client of its proxy protocol: the class our backend extends. */
export { type Cursor, ProxyBackend };

interface Place {
  folder: string;
  extension: ListExtension;
}

/** What Decap's "next page" leads on from. */
export function cursorAt({ page, pageCount, count }: ListPage, place: Place): Cursor {
  const hasNext = page + 1 < pageCount;
  return Cursor.create({
    actions: [...(hasNext ? ['next'] : []), ...(page > 0 ? ['prev', 'first'] : [])],
    meta: { index: page, count, pageSize: 30, pageCount },
    data: { ...place, page },
  });
}

/** The list a cursor stands in and the page an action of Decap's leads to. */
export function readCursor(cursor: Cursor, action: string): Place & { page: number } {
  const { folder, extension, page } = (cursor.data?.toJS() ?? {}) as unknown as Place & {
    page: number;
  };
  return { folder, extension, page: { next: page + 1, prev: page - 1, first: 0 }[action] ?? page };
}

/** The entries of a page as Decap wants them: an array that carries its cursor. */
export function withCursor<T>(entries: T[], cursor: Cursor): T[] {
  return Object.assign(entries, { [CURSOR_COMPATIBILITY_SYMBOL]: cursor });
}

/** What Decap wants thrown when an entry has no draft. */
export function notADraft(): Error {
  return new EditorialWorkflowError('not a draft', true);
}
