import { OF_BASE } from './versions.ts';

/** Names of what stands on a store. */
export const PLACES = {
  shared: (path: string) => `a/${path}`,
  base: (base: string, path: string) => `b/${base}/${path}`,
  version: (base: string, path: string) => `v/${base}/${path}`,
  page: (hash: string) => `p/${hash}`,
  pointer: 'current',
} as const;

/** Where an object of a page stands. */
export function objectOf(base: string, path: string, key: string): string {
  return key === OF_BASE ? PLACES.base(base, path) : PLACES.page(key);
}
