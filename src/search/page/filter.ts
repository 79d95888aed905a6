import { isInForce } from '../../lib/party/legal-state/states.ts';
import type { Result } from '../engine/protocol.ts';
import { type PageKind, pageKinds } from '../page-facts.ts';
import type { SearchState } from './address.ts';

/** What can be chosen among some results, each with its count; empty choices are left out. */
export interface Facets {
  kinds: { kind: PageKind; count: number }[];
  fields: { id: string; count: number }[];
  years: { year: string; count: number }[];
  /** Documents in force among the results. */
  inForce: number;
}

/** Results that pass the filters of a state. */
export function filterResults(results: readonly Result[], state: SearchState): Result[] {
  return results.filter(
    (result) => (state.kind === '' || result.kind === state.kind) && passesRest(result, state),
  );
}

/** Results in the order of a state: as they answer, or the newest first; those without a day last. */
export function sortResults(results: readonly Result[], { order }: SearchState): Result[] {
  if (order === '') return [...results];
  return results.toSorted((left, right) => (right.date ?? '').localeCompare(left.date ?? ''));
}

/** Counts for the filters: kinds among what the other filters let through, the rest among all. */
export function facetsOf(results: readonly Result[], state: SearchState): Facets {
  const passing = results.filter((result) => passesRest(result, state));
  const ofKind = results.filter(({ kind }) => state.kind === '' || kind === state.kind);
  const fields = countBy(ofKind.flatMap((result) => result.fields ?? []));
  const years = countBy(ofKind.flatMap(({ date }) => date?.slice(0, 4) ?? []));
  const kinds = countBy(passing.map(({ kind }) => kind));
  return {
    kinds: pageKinds.flatMap((kind) => {
      const count = kinds.get(kind) ?? 0;
      return count > 0 ? [{ kind, count }] : [];
    }),
    fields: [...fields].map(([id, count]) => ({ id, count })),
    years: [...years]
      .map(([year, count]) => ({ year, count }))
      .sort((left, right) => right.year.localeCompare(left.year)),
    inForce: ofKind.filter(({ validity }) => isInForce(validity)).length,
  };
}

function passesRest(result: Result, { field, year, inForce }: SearchState): boolean {
  return (
    (field === '' || (result.fields ?? []).includes(field)) &&
    (year === '' || result.date?.startsWith(year) === true) &&
    (!inForce || isInForce(result.validity))
  );
}

function countBy<Key>(keys: readonly Key[]): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
