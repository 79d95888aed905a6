import { articleRepeals, type ValidityFacts } from '../lib/party/legal-state/facts.ts';
import {
  isPartlyInForce,
  isRepealed,
  type ValidityState,
  validityStates,
} from '../lib/party/legal-state/states.ts';
import {
  type FacetKind,
  type FacetValue,
  facetIds,
  facetKinds,
  type RegisteredDocument,
} from './facets.ts';
import type { ValidityWords } from './validity-words.ts';

/** Rows in one file of {@link FilterRow}. */
export const ROWS_PER_FILE = 100;

/**
 * What the browser filters by, in columns to keep the file small: the ids of each facet, and for each
 * document, newest first, the indexes of its ids in them. What the list shows comes in files of
 * {@link ROWS_PER_FILE} rows, fetched only for the lines shown.
 */
export interface FilterColumns {
  /**
   * Names of the files of rows, made of their content so that a browser never mixes two releases. They
   * begin with the oldest document: a new one changes the last file only.
   */
  rows: string[];
  ids: Record<FacetKind, string[]>;
  /** Per facet, per document: indexes in `ids`. */
  values: Record<FacetKind, number[][]>;
  /**
   * Per document, newest first: the dates from which its state on any day is computed. Optional elements
   * (first repeal of single articles, suspensions) are left out where there are none.
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

/** A document as one line of the list shows it. */
export type FilterRow = [
  path: string,
  symbol: string,
  subject: string,
  type: string,
  issuer: string,
  issued: string,
  state: ValidityState,
  /** The document that caused the state, with the words before and after its name. */
  cause: [symbol: string, path: string, by: string, note: string] | null,
  /** The document in force in its place, where that is not the cause. */
  successor: [symbol: string, path: string] | null,
  /** Further words on the state: who checked it, when it will end. */
  note: string,
];

/** Where the row of a document stands. @param index its number among all, newest first */
export function placeOfRow(
  index: number,
  { rows, timelines }: Pick<FilterColumns, 'rows' | 'timelines'>,
): { file: string; at: number } {
  const fromOldest = timelines.length - 1 - index;
  return {
    file: rows[Math.floor(fromOldest / ROWS_PER_FILE)] ?? '',
    at: fromOldest % ROWS_PER_FILE,
  };
}

export function filterColumns(
  documents: readonly RegisteredDocument[],
  facets: Record<FacetKind, FacetValue[]>,
  factsOf: (document: RegisteredDocument) => ValidityFacts,
  rows: string[],
): FilterColumns {
  const columns: FilterColumns = {
    rows,
    ids: {} as FilterColumns['ids'],
    values: {} as FilterColumns['values'],
    timelines: documents.map((document) => timelineOf(factsOf(document))),
  };
  for (const { kind } of facetKinds) {
    const ids = facets[kind].map(({ id }) => id);
    const indexes = new Map(ids.map((id, index) => [id, index]));
    columns.ids[kind] = ids;
    columns.values[kind] = documents.map((document) =>
      facetIds(kind, document).flatMap((id) => indexes.get(id) ?? []),
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
    // The day of checking matters only for a stated end: before that day the document still held.
    isRepealed(stated) ? (checked ?? '') : '',
    isPartlyInForce(stated) ? firstDay(amendedBy) : '',
    ...optional,
  ];
}

function firstDay(events: readonly { effective: string }[]): string {
  return events.map(({ effective }) => effective).sort()[0] ?? '';
}

/** The row of one document. */
export function filterRow({ view }: RegisteredDocument, words: ValidityWords): FilterRow {
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
