/** Where the editor's page is, by the part of its address after "#". */
export type Screen =
  | { kind: 'list'; collection: string }
  | { kind: 'form'; collection: string; slug: string }
  | { kind: 'board' }
  | { kind: 'other' };

/** Reads "#/collections/news", "#/collections/news/new" and the like. A new entry has the slug ''. */
export function readAddress(hash: string): Screen {
  // The board adds where one came from: "?ref=workflow".
  const [path = ''] = hash.replace(/^#/, '').split('?');
  const [, page = '', collection = '', action = '', ...slug] = path.split('/');
  if (page === 'workflow') return { kind: 'board' };
  if (page !== 'collections' || !collection) return { kind: 'other' };
  if (action === '') return { kind: 'list', collection };
  if (action.startsWith('new')) return { kind: 'form', collection, slug: '' };
  if (action === 'entries' && slug.length > 0)
    return { kind: 'form', collection, slug: slug.join('/') };
  return { kind: 'other' };
}

/** The address of an entry's form. @param slug '' for a new entry */
export function formAddress(collection: string, slug: string): string {
  return slug ? `#/collections/${collection}/entries/${slug}` : `#/collections/${collection}/new`;
}
