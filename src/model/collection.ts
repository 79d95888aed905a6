import type { z } from 'astro/zod';
import { type Fields, objectSchema } from './fields/field.ts';
import type { Role } from './roles.ts';

/** A content type: one folder of entries, one file an entry, the file name being its slug. */
export interface Collection<F extends Fields = Fields, S extends z.ZodType = z.ZodType> {
  /** Identifier in code and in Astro's content store. */
  id: string;
  /** Folder below content/, ASCII Vietnamese. */
  folder: string;
  /** File endings the folder holds; the first is what the editor writes. */
  extensions: readonly ('md' | 'mdx' | 'yml')[];
  /** Names people read, plural and singular. */
  label: string;
  labelSingular: string;
  /** One sentence for editors: what belongs here. */
  description: string;
  /** In the order of the form. */
  fields: F;
  /** Field whose text makes the slug of a new entry. */
  titleField: string;
  /** The text from which the slug of a new entry is made; the title when absent. */
  slugFrom?: (data: Record<string, unknown>) => string;
  /** The lowest role that may write entries; contributor when absent. */
  writtenBy?: Role;
  /** Slugs that would collide with other routes of the site. */
  reservedSlugs?: readonly string[];
  /** Label of the Markdown body; absent when entries have none. */
  body?: { label: string; hint?: string; required: boolean };
  /** Address of an entry's page, from its slug and data; null when it has no page of its own. */
  path: (slug: string, data: Record<string, unknown>) => string | null;
  schema: S;
}

type Definition<F extends Fields> = Omit<Collection<F>, 'schema' | 'titleField'> & {
  titleField: keyof F & string;
};
type SchemaOf<F extends Fields> = ReturnType<typeof objectSchema<F>>;
type Refine<F extends Fields> = (data: z.output<SchemaOf<F>>, context: z.RefinementCtx) => void;

/** Defines a content type; `refine` holds rules that look at several fields at once. */
export function defineCollection<const F extends Fields>(
  definition: Definition<F>,
  refine?: Refine<F>,
): Collection<F, SchemaOf<F>> {
  const schema = objectSchema(definition.fields);
  return { ...definition, schema: refine ? schema.superRefine(refine) : schema };
}

/** The checked data of an entry of a collection. */
export type EntryData<C extends { schema: z.ZodType }> = z.output<C['schema']>;

/** One settings file: a single set of fields, edited as a form of its own. */
export interface Settings<F extends Fields = Fields, S extends z.ZodType = z.ZodType> {
  id: string;
  /** File below content/cai-dat/, without ending. */
  file: string;
  /** Stores older than the setting have no such file; it counts as one with nothing in it. */
  mayBeMissing?: true;
  label: string;
  description: string;
  fields: F;
  schema: S;
}

/** Defines a settings file. */
export function defineSettings<const F extends Fields>(
  definition: Omit<Settings<F>, 'schema'>,
): Settings<F, SchemaOf<F>> {
  return { ...definition, schema: objectSchema(definition.fields) };
}
