import { type PageKind, pageKinds } from '../page-facts.ts';

/** Everything a search depends on; it lives in the page's address, so Back and sharing work. */
export interface SearchState {
  text: string;
  isLiteral: boolean;
  withAll: boolean;
  /** By relevance when empty. */
  order: 'date' | '';
  kind: PageKind | '';
  field: string;
  year: string;
  inForce: boolean;
}

/** Reads the state from an address. Unknown values count as not set. */
export function readAddress(search: string): SearchState {
  const params = new URLSearchParams(search);
  const kind = params.get('loai') ?? '';
  const year = params.get('nam') ?? '';
  return {
    text: params.get('q') ?? '',
    isLiteral: params.get('dung-chu') === '1',
    withAll: params.get('tat-ca') === '1',
    order: params.get('xep') === 'ngay' ? 'date' : '',
    kind: (pageKinds as readonly string[]).includes(kind) ? (kind as PageKind) : '',
    field: params.get('linh-vuc') ?? '',
    year: /^\d{4}$/.test(year) ? year : '',
    inForce: params.get('con-hieu-luc') === '1',
  };
}

/** The query part of the address for a state, without what is not set. */
export function writeAddress(state: SearchState): string {
  const params = new URLSearchParams();
  if (state.text) params.set('q', state.text);
  if (state.isLiteral) params.set('dung-chu', '1');
  if (state.withAll) params.set('tat-ca', '1');
  if (state.order) params.set('xep', 'ngay');
  if (state.kind) params.set('loai', state.kind);
  if (state.field) params.set('linh-vuc', state.field);
  if (state.year) params.set('nam', state.year);
  if (state.inForce) params.set('con-hieu-luc', '1');
  return params.toString();
}

/** A new search with the filters off. */
export function freshState(text: string): SearchState {
  return { ...readAddress(''), text };
}
