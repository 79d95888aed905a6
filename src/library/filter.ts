import { LAST_DAY } from '../lib/party/dates.ts';
import { UNCHECKED, type ValidityState, validityStates } from '../lib/party/legal-state/states.ts';
import { deriveValidity } from '../lib/party/legal-state/validity.ts';
import { type FacetKind, facetKinds } from './facets.ts';
import type { FilterColumns } from './filter-columns.ts';

/** What a reader chose: at most one value a facet, and the day whose states are shown; today when absent. */
export type FilterChoice = Partial<Record<FacetKind, string>> & { day?: string | undefined };

/** A document that fits a choice: its index in the columns, and its state on the chosen day. */
export interface FilterMatch {
  index: number;
  /** null when no day was chosen: the row has the state today. */
  state: ValidityState | null;
}

/** Documents that fit a choice, newest first. For an earlier day, documents issued later are left out. */
export function matching(columns: FilterColumns, choice: FilterChoice): FilterMatch[] {
  const { day, validity } = choice;
  const wanted = facetKinds.flatMap(({ kind }) => {
    const id = choice[kind];
    // The column of states holds today's; for another day the state is computed.
    if (id === undefined || (kind === 'validity' && day)) return [];
    return [{ values: columns.values[kind], id: columns.ids[kind].indexOf(id) }];
  });
  const found: FilterMatch[] = [];
  for (let index = 0; index < columns.timelines.length; index += 1) {
    if (!wanted.every(({ values, id }) => values[index]?.includes(id))) continue;
    const state = day ? stateOn(columns, index, day) : null;
    if (day && state === null) continue;
    if (day && validity && state !== validity) continue;
    found.push({ index, state });
  }
  return found;
}

/** The state of a document on a day; null when it was not issued yet. */
function stateOn({ timelines }: FilterColumns, index: number, day: string): ValidityState | null {
  const [
    issued = '',
    effective,
    end,
    expires,
    stated,
    checked,
    amended,
    articles,
    suspensions = [],
  ] = timelines[index] ?? [];
  if (issued > day) return null;
  return deriveValidity(
    {
      stated: validityStates[stated ?? -1] ?? UNCHECKED,
      issued,
      effective: effective || undefined,
      expires: expires || undefined,
      checked: checked || undefined,
      endedBy: end ? [{ id: '', effective: end, how: 'replaces' }] : [],
      amendedBy: amended ? [{ id: '', effective: amended }] : [],
      suspendedBy: suspensions.map(([from, ends]) => ({ id: '', effective: from, ends })),
      articleActs: articles
        ? [{ id: '', kind: 'annuls', effective: articles, ends: LAST_DAY, articles: '' }]
        : [],
    },
    day,
  ).state;
}
