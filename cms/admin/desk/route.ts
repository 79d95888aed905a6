import type { EntryKey } from '../../protocol/entry-key.ts';

/** Screens of the desk, by the part of the address after "#". */
export type DeskScreen =
  | { kind: 'home' }
  | { kind: 'list'; query: URLSearchParams }
  | { kind: 'review'; collection: string; slug: string }
  | { kind: 'versions'; path: string }
  | { kind: 'bin' }
  | { kind: 'files'; query: URLSearchParams }
  | { kind: 'feedback'; query: URLSearchParams }
  | { kind: 'accounts' }
  | { kind: 'own' }
  | { kind: 'quick' }
  | { kind: 'unit-change' }
  | { kind: 'unit-table' };

/** Reads "#/bai?loai=news", "#/xem/news/tin-mau" and the like; null for an address of the editor. */
export function readRoute(hash: string): DeskScreen | null {
  const [path = '', search = ''] = hash.replace(/^#\/?/, '').split('?');
  const [name = '', ...rest] = path.split('/').map(decodeURIComponent);
  const query = new URLSearchParams(search);
  switch (name) {
    case '':
      return { kind: 'home' };
    case 'bai':
      return { kind: 'list', query };
    case 'xem': {
      const [collection = '', slug = ''] = rest;
      return { kind: 'review', collection, slug };
    }
    case 'phien-ban':
      return { kind: 'versions', path: rest.join('/') };
    case 'thung-rac':
      return { kind: 'bin' };
    case 'tep':
      return { kind: 'files', query };
    case 'gop-y':
      return { kind: 'feedback', query };
    case 'tai-khoan':
      return { kind: 'accounts' };
    case 'cua-toi':
      return { kind: 'own' };
    case 'tin-nhanh':
      return { kind: 'quick' };
    case 'thay-doi-to-chuc':
      return { kind: 'unit-change' };
    case 'nhap-bang-don-vi':
      return { kind: 'unit-table' };
    default:
      return null;
  }
}

/** Addresses of the desk's screens. */
export const addresses = {
  home: '#/',
  list: '#/bai',
  review: ({ collection, slug }: EntryKey) => `#/xem/${collection}/${slug}`,
  versions: (path: string) => `#/phien-ban/${path}`,
  bin: '#/thung-rac',
  files: '#/tep',
  /** The library, with one attachment looked for. */
  file: (name: string) => `#/tep?${new URLSearchParams({ loai: 'tep', q: name })}`,
  /** @param page counted from 0 */
  feedback: (page = 0) => (page === 0 ? '#/gop-y' : `#/gop-y?trang=${page + 1}`),
  accounts: '#/tai-khoan',
  own: '#/cua-toi',
  quick: '#/tin-nhanh',
  unitChange: '#/thay-doi-to-chuc',
  unitTable: '#/nhap-bang-don-vi',
} as const;

/** The list with some of its filters set; empty ones are left out. */
export function listAddress(filters: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(Object.entries(filters).filter(([, value]) => value !== ''));
  return query.size > 0 ? `${addresses.list}?${query}` : addresses.list;
}
