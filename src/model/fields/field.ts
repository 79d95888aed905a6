import { z } from 'astro/zod';

/**
 * How a field looks to an editor, as plain data: the Decap form, the messages of the build and the
 * field table of the editors' guide are all made from it.
 */
export type EditorKind =
  | { kind: 'text'; maxLength?: number; pattern?: { source: string; message: string } }
  | { kind: 'multiline'; maxLength?: number }
  | { kind: 'number'; min?: number; max?: number }
  | { kind: 'flag'; default: boolean }
  | { kind: 'date' }
  | { kind: 'datetime' }
  | { kind: 'choice'; options: readonly { value: string; label: string }[] }
  | { kind: 'image' }
  | { kind: 'file'; accept: readonly string[] }
  | { kind: 'relation'; target: RelationTarget; many: boolean }
  | { kind: 'texts'; min?: number; max?: number }
  | { kind: 'group'; fields: Fields }
  | { kind: 'list'; fields: Fields; summary: string; min?: number; max?: number };

/** What a relation points at: entries of a collection, or items of a list in a settings file. */
export type RelationTarget = { collection: string } | { setting: string; list: string };

export type Editor = EditorKind & {
  /** What the editor reads above the field. */
  label: string;
  /** One sentence under the field: what to write, with an example. */
  hint?: string;
  required: boolean;
};

export interface Field<S extends z.ZodType = z.ZodType> {
  readonly schema: S;
  readonly editor: Editor;
}

// biome-ignore lint/suspicious/noExplicitAny: a record of fields of any type; each keeps its own.
export type Fields = Record<string, Field<any>>;

export interface Labels {
  label: string;
  hint?: string;
}

type Shape<F extends Fields> = { [K in keyof F]: F[K]['schema'] };

/** Strict Zod object of a set of fields: a key that no field has is a fault, not silently dropped. */
export function objectSchema<F extends Fields>(fields: F): z.ZodObject<Shape<F>, z.core.$strict> {
  const shape = Object.fromEntries(
    Object.entries(fields).map(([key, field]) => [key, field.schema]),
  );
  return z.strictObject(shape as Shape<F>);
}

/**
 * The same field, not required. Decap saves a cleared text, number or date as "", a cleared group
 * as a group of those, and an untouched one not at all; all mean "nothing" here.
 */
export function optional<S extends z.ZodType>(field: Field<S>) {
  const schema = z.preprocess(emptyToUndefined, field.schema.optional());
  return { schema, editor: { ...field.editor, required: false } } satisfies Field;
}

function emptyToUndefined(value: unknown): unknown {
  return isBlank(value) ? undefined : value;
}

/**
 * Whether a value holds nothing: an empty text, or a group of such and of empty lists. A list by itself, even empty,
 * is a list.
 */
export function isBlank(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  if (typeof value !== 'object' || Array.isArray(value) || value instanceof Date) return false;
  return Object.values(value).every(
    (one) => isBlank(one) || (Array.isArray(one) && one.length === 0),
  );
}
