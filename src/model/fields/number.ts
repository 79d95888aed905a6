import { z } from 'astro/zod';
import type { Field, Labels } from './field.ts';

/** A whole number. */
export function integer(options: Labels & { min?: number; max?: number }) {
  let schema = z.number().int();
  if (options.min !== undefined) schema = schema.min(options.min);
  if (options.max !== undefined) schema = schema.max(options.max);
  return { schema, editor: { kind: 'number', required: true, ...options } } satisfies Field;
}

/** Yes or no. Decap leaves an untouched one out of the file, so it always has a default. */
export function flag(options: Labels & { default: boolean }) {
  return {
    schema: z.boolean().default(options.default),
    editor: { kind: 'flag', required: false, ...options },
  } satisfies Field;
}
