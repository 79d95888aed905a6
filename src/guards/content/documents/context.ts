import type { GuardRule } from '../../../i18n/guard-messages.ts';
import type { Term } from '../../../lib/party/bodies.ts';
import type { CalendarDate } from '../../../lib/party/dates.ts';
import { type Act, effectKinds } from '../../../lib/party/legal-state/acts.ts';
import type { EntryData } from '../../../model/collection.ts';
import type { DocumentRelation } from '../../../model/collections/document-relations.ts';
import { collections } from '../../../model/registry.ts';
import { type Problem, problem } from '../../problem.ts';

/** A document that went through its schema. */
export interface Document {
  slug: string;
  file: string;
  data: EntryData<typeof collections.documents>;
  body?: string;
}

/** What documents are checked against. */
export interface Context {
  /** In the order of their files. */
  documents: readonly Document[];
  /** The same by the key of their symbol. */
  bySymbol: ReadonlyMap<string, readonly Document[]>;
  bySlug: ReadonlyMap<string, Document>;
  /** What published documents do to each, by its slug: a draft does nothing. */
  acts: ReadonlyMap<string, readonly Act[]>;
  bodies: ReadonlyMap<string, EntryData<typeof collections.bodies>>;
  terms: readonly Term[];
  today: CalendarDate;
}

const { fields } = collections.documents;

/** The name of a field in the form. */
export function labelOf(name: keyof typeof fields): string {
  return fields[name].editor.label;
}

/** Relations that change another document; the others only point at it. */
export const changingRelations: readonly DocumentRelation[] = effectKinds;

/** What is wrong between a document and another it names, or should; a waiver names the other's symbol. */
export function problemBetween(
  rule: GuardRule,
  { file }: Document,
  relation: DocumentRelation,
  other: Document,
  more: Record<string, string> = {},
): Problem {
  const value = other.data.symbol;
  const field = labelOf(relation);
  return { ...problem(rule, file, field, { target: value, relation: field, ...more }), value };
}
