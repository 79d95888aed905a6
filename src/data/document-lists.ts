import { allDocuments, type DocumentView, documentFacets } from './documents.ts';
import { cutIntoPages, type ListPage } from './paging.ts';

const PAGE_SIZE = 50;

/** Which documents a list holds: all, those of a type, or of a field of work. */
interface ListIdentity {
  kind: 'all' | 'type' | 'field';
  key: string;
  name: string;
  /** Path of the list's first page. */
  path: string;
}

export type DocumentListPage = ListIdentity & ListPage<DocumentView>;

/** Every list page of the library; each is a static page, so narrowing works without JavaScript. */
export async function documentListPages(): Promise<DocumentListPage[]> {
  const documents = await allDocuments();
  const { types, fields } = await documentFacets();
  const views = (has: (item: (typeof documents)[number]) => boolean) =>
    documents.filter(has).map(({ view }) => view);
  return [
    ...pagesOf(
      { kind: 'all', key: '', name: '', path: '/van-ban/' },
      views(() => true),
    ),
    ...types.flatMap(({ id, name }) =>
      pagesOf(
        { kind: 'type', key: id, name, path: `/van-ban/loai/${id}/` },
        views(({ view }) => view.type === id),
      ),
    ),
    ...fields.flatMap(({ id, name }) =>
      pagesOf(
        { kind: 'field', key: id, name, path: `/van-ban/linh-vuc/${id}/` },
        views(({ entry }) => entry.data.fields.includes(id)),
      ),
    ),
  ];
}

function pagesOf(list: ListIdentity, documents: DocumentView[]): DocumentListPage[] {
  return cutIntoPages(documents, PAGE_SIZE).map((page) => ({ ...list, ...page }));
}
