import { z } from 'astro/zod';
import { type Field, type Fields, type Labels, objectSchema } from './field.ts';

/** Fields saved together as one object. */
export function group<F extends Fields>(options: Labels & { fields: F }) {
  return {
    schema: objectSchema(options.fields),
    editor: { kind: 'group', required: true, ...options },
  } satisfies Field;
}

/**
 * A list of such objects. `summary` is the field shown for a collapsed item.
 * A cleared or missing list is empty unless `min` says otherwise.
 */
export function list<F extends Fields>(
  options: Labels & { fields: F; summary: keyof F & string; min?: number; max?: number },
) {
  let schema = z.array(objectSchema(options.fields));
  if (options.min) schema = schema.min(options.min);
  if (options.max) schema = schema.max(options.max);
  return {
    schema: z.preprocess((value) => value ?? [], schema),
    editor: { kind: 'list', required: (options.min ?? 0) > 0, ...options },
  } satisfies Field;
}
