import { LAST_DAY } from '../lib/party/dates.ts';
import { articleRepeals, type ValidityFacts } from '../lib/party/legal-state/facts.ts';
import {
  isPartlyInForce,
  isRepealed,
  UNCHECKED,
  type ValidityState,
  validityStates,
} from '../lib/party/legal-state/states.ts';
import { deriveValidity } from '../lib/party/legal-state/validity.ts';
import { type FacetKind, type FacetValue, type Filed, facetIds, facetKinds } from './facets.ts';
import type { ValidityWords } from './validity-words.ts';

/** Documents in one text file of the filter. */
export const ROWS_PER_FILE = 100;

/**
 * What the browser needs to narrow the list of all documents: for each facet its ids, and for each
 * document, newest first, the places of its ids in them. The words to show come in files of
 * {@link ROWS_PER_FILE} rows, only for what is shown.
 */
export interface FilterColumns {
  ids: Record<FacetKind, string[]>;
  /** Per facet, per document: places in `ids`. */
  values: Record<FacetKind, number[][]>;
  /**
   * Per document: [issued, from when it holds, when another ended it, expires, stated state, when that
   * was checked, first amended], and where there are any: when articles were first taken out of it,
   * and from when to when it was suspended.
   */
  timelines: Timeline[];
}

type Timeline = [
  issued: string,
  effective: string,
  end: string,
  expires: string,
  stated: number,
  checked: string,
  amended: string,
  articles?: string,
  suspensions?: [from: string, ends: string][],
];

/** The words of a document as a line of the list shows them. */
export type FilterRow = [
  path: string,
  symbol: string,
  subject: string,
  type: string,
  issuer: string,
  issued: string,
  state: ValidityState,
  /** The document that made the state what it is, with words before and behind it. */
  cause: [symbol: string, path: string, by: string, note: string] | null,
  /** What to follow in place of it, where that is another. */
  successor: [symbol: string, path: string] | null,
  /** What the state rests on, in words. */
  note: string,
];

/** What a reader chose: one value a facet, and the day to look at; what is absent is any, and today. */
export type FilterChoice = Partial<Record<FacetKind, string>> & { day?: string | undefined };

/** The columns of the register. */
export function filterColumns(
  documents: readonly Filed[],
  facets: Record<FacetKind, FacetValue[]>,
  factsOf: (document: Filed) => ValidityFacts,
): FilterColumns {
  const columns: FilterColumns = {
    ids: {} as FilterColumns['ids'],
    values: {} as FilterColumns['values'],
    timelines: documents.map((document) => timelineOf(factsOf(document))),
  };
  for (const { kind } of facetKinds) {
    const ids = facets[kind].map(({ id }) => id);
    const places = new Map(ids.map((id, place) => [id, place]));
    columns.ids[kind] = ids;
    columns.values[kind] = documents.map((document) =>
      facetIds(kind, document).flatMap((id) => places.get(id) ?? []),
    );
  }
  return columns;
}

function timelineOf(facts: ValidityFacts): Timeline {
  const { issued, effective, expires, stated, checked, endedBy, amendedBy, suspendedBy } = facts;
  const articles = firstDay(articleRepeals(facts));
  const suspensions = (suspendedBy ?? []).map(({ effective: from, ends }): [string, string] => [
    from,
    ends,
  ]);
  const optional: [string?, [string, string][]?] =
    suspensions.length > 0 ? [articles, suspensions] : articles === '' ? [] : [articles];
  return [
    issued,
    effective ?? '',
    firstDay(endedBy),
    expires ?? '',
    validityStates.indexOf(stated),
    // Only a statement that it ended, or some articles did, asks when it was made.
    isRepealed(stated) ? (checked ?? '') : '',
    isPartlyInForce(stated) ? firstDay(amendedBy) : '',
    ...optional,
  ];
}

function firstDay(events: readonly { effective: string }[]): string {
  return events.map(({ effective }) => effective).sort()[0] ?? '';
}

/** The words of one document. */
export function filterRow({ view }: Filed, words: ValidityWords): FilterRow {
  const { path, symbol, subject, typeName, issuer, issued, validity, cause } = view;
  const { by, causeNote, next, note } = words;
  return [
    path,
    symbol,
    subject,
    typeName,
    issuer,
    issued,
    validity.state,
    cause ? [cause.symbol, cause.path, by, causeNote] : null,
    next ? [next.symbol, next.path] : null,
    note,
  ];
}

/** A document that fits: its place in the list, and its state on the day that was asked for. */
export interface Match {
  place: number;
  /** null when no day was asked for: the state today is among the words. */
  state: ValidityState | null;
}

/** Documents that fit a choice, newest first. On an earlier day, what was not issued yet is not there. */
export function matching(columns: FilterColumns, choice: FilterChoice): Match[] {
  const { day, validity } = choice;
  const wanted = facetKinds.flatMap(({ kind }) => {
    const id = choice[kind];
    // On another day the state is worked out, not looked up.
    if (id === undefined || (kind === 'validity' && day)) return [];
    return [{ values: columns.values[kind], place: columns.ids[kind].indexOf(id) }];
  });
  const found: Match[] = [];
  for (let place = 0; place < columns.timelines.length; place += 1) {
    if (!wanted.every(({ values, place: id }) => values[place]?.includes(id))) continue;
    const state = day ? stateOn(columns, place, day) : null;
    if (day && state === null) continue;
    if (day && validity && state !== validity) continue;
    found.push({ place, state });
  }
  return found;
}

/** The state of a document on a day; null when it was not issued yet. */
function stateOn({ timelines }: FilterColumns, place: number, day: string): ValidityState | null {
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
  ] = timelines[place] ?? [];
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
