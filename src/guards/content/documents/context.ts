import type { GuardRule } from '../../../i18n/guard-messages.ts';
import { oncePer } from '../../../lib/once-per.ts';
import type { Term } from '../../../lib/party/bodies.ts';
import type { CalendarDate } from '../../../lib/party/dates.ts';
import { type Act, effectKinds } from '../../../lib/party/legal-state/acts.ts';
import { identityOf, keyOf, parseSymbol } from '../../../lib/party/symbol.ts';
import type { EntryData } from '../../../model/collection.ts';
import type { DocumentRelation } from '../../../model/collections/document-relations.ts';
import { collections } from '../../../model/registry.ts';
import { type Problem, problem } from '../../problem.ts';

/** A document that passed its schema. */
export interface CheckedDocument {
  slug: string;
  file: string;
  data: EntryData<typeof collections.documents>;
  body?: string;
}

/** The symbol of a document and the keys made of it. Documents stay in memory between checks. */
export const symbolOf = oncePer(({ data }: CheckedDocument) => {
  const symbol = parseSymbol(data.symbol);
  return { ...symbol, key: keyOf(symbol), identity: identityOf(symbol) };
});

/** What documents are checked against. */
export interface DocumentContext {
  /** In the order of their files. */
  documents: readonly CheckedDocument[];
  /** The same by the key of their symbol. */
  bySymbol: ReadonlyMap<string, readonly CheckedDocument[]>;
  bySlug: ReadonlyMap<string, CheckedDocument>;
  /** Effects of published documents on each, by its slug. */
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

/** Relations with a legal effect on the other document. */
export const changingRelations: readonly DocumentRelation[] = effectKinds;

/** A problem of a relation, or a missing one, between two documents; `value`, which a waiver names, is the other's symbol. */
export function problemBetween(
  rule: GuardRule,
  { file }: CheckedDocument,
  relation: DocumentRelation,
  other: CheckedDocument,
  more: Record<string, string> = {},
): Problem {
  const value = other.data.symbol;
  const field = labelOf(relation);
  return { ...problem(rule, file, field, { target: value, relation: field, ...more }), value };
}
