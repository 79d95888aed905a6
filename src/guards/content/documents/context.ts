import type { Term } from '../../../lib/party/bodies.ts';
import type { CalendarDate } from '../../../lib/party/dates.ts';
import type { EntryData } from '../../../model/collection.ts';
import { collections } from '../../../model/registry.ts';

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
  /** Those the public sees: a draft ends nothing. */
  published: readonly Document[];
  /** What ended each document first, by its slug. */
  enders: ReadonlyMap<string, Document>;
  bodies: ReadonlyMap<string, EntryData<typeof collections.bodies>>;
  terms: readonly Term[];
  today: CalendarDate;
}

const { fields } = collections.documents;

/** The name of a field in the form. */
export function labelOf(name: keyof typeof fields): string {
  return fields[name].editor.label;
}

/** The day a document takes effect. */
export function startOf({ data }: Document): CalendarDate {
  return data.effective ?? data.issued;
}
