import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** Who types: office clerks, members of cells, people in training. */
export const PERSONS = ['clerk', 'member', 'trainee'] as const;
export type Person = (typeof PERSONS)[number];

/** A query with its intent and graded answers, written from the content before any result was seen. */
export interface GradedQuery {
  id: string;
  person: Person;
  kind: string;
  q: string;
  /** What the person wants to know. */
  intent: string;
  /** Paths, by grade. */
  best: string[];
  good?: string[];
  acceptable?: string[];
}

/** What a query found: paths, best first. */
export interface GradedOutcome {
  query: GradedQuery;
  found: string[];
}

/** Changing it would let queries that were tuned on into the frozen half. */
const FREEZING_SEED = 'frozen-2026-11';

/** Reads a file of graded queries, one JSON object a line. */
export function readGraded(path: string): GradedQuery[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));
}

/** Whether a query belongs to the half that nobody tunes on; by its text, so that it stays there. */
export function isFrozen({ q }: GradedQuery): boolean {
  const hash = createHash('sha256').update(FREEZING_SEED).update(q).digest();
  return (hash[0] ?? 0) % 2 === 0;
}
