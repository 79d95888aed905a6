import { createHash } from 'node:crypto';
import type { Term } from '../../lib/party/bodies.ts';
import { vietnamDate } from '../../lib/party/dates.ts';
import { isPublished } from '../../model/published.ts';
import type { Problem } from '../problem.ts';
import type { CheckedEntry } from './checked-entry.ts';
import { documentProblems } from './documents/check-documents.ts';
import { cycleProblems } from './relations.ts';
import { unitProblems } from './units/check-units.ts';
import { unitTotalProblems } from './units/totals.ts';

/** An entry that passed its schema, with the id of the content it was read from. */
export interface IdentifiedEntry {
  id: string;
  entry: CheckedEntry;
}

interface JointInput {
  terms: readonly Term[];
  now: Date;
}

/** Checks that compare entries of some collections; each gets the entries of its collections only. */
const CHECKS: readonly {
  collections: readonly string[];
  find: (entries: readonly CheckedEntry[], input: JointInput) => Problem[];
}[] = [
  { collections: ['documents', 'units', 'bodies'], find: cycleProblems },
  {
    collections: ['documents', 'bodies'],
    find: (entries, { terms, now }) => documentProblems(entries, terms, now),
  },
  { collections: ['units'], find: (entries, { now }) => unitTotalProblems(entries, now) },
  { collections: ['units', 'bodies'], find: (entries, { now }) => unitProblems(entries, now) },
];

/** Collections whose entries are checked against each other. */
export const JOINTLY_CHECKED: ReadonlySet<string> = new Set(
  CHECKS.flatMap(({ collections }) => collections),
);

/** What one of the checks found, and the digest of all it was given. */
export interface JointResult {
  key: string;
  problems: readonly Problem[];
}

/**
 * Runs the checks across entries whose input is another than last time.
 * @param entries in the order of collections and files
 * @param known results of the last time, in the order of the checks
 */
export function jointResults(
  entries: readonly IdentifiedEntry[],
  input: JointInput,
  known: readonly JointResult[],
): JointResult[] {
  return CHECKS.map(({ collections, find }, at) => {
    const own = entries.filter(({ entry }) => collections.includes(entry.collection));
    const key = digestOf(own, input);
    const before = known[at];
    if (before?.key === key) return before;
    return {
      key,
      problems: find(
        own.map(({ entry }) => entry),
        input,
      ),
    };
  });
}

/** Digest of the entries, of which of them are published, of the terms and the day. */
function digestOf(entries: readonly IdentifiedEntry[], { terms, now }: JointInput): string {
  const hash = createHash('sha256').update(JSON.stringify([vietnamDate(now), terms]));
  for (const { id, entry } of entries)
    hash.update(`${entry.file}\n${id}\n${isPublished(entry.data, now, entry.collection)}\n`);
  return hash.digest('base64');
}
