import { z } from 'astro/zod';
import type { Field, Labels } from './field.ts';

interface Option {
  value: string;
  label: string;
}

/** One of a fixed set of values, shown to editors by their labels. A default makes it optional. */
export function choice<const O extends readonly Option[]>(
  options: Labels & { options: O; default?: O[number]['value'] },
) {
  type Value = O[number]['value'];
  const { default: fallback, ...rest } = options;
  const allowed = new Set<string>(options.options.map(({ value }) => value));
  const values = z.custom<Value>((value) => typeof value === 'string' && allowed.has(value), {
    params: { rule: 'notInList' },
  });
  const schema: z.ZodType<Value> =
    fallback === undefined
      ? values
      : z.preprocess((value) => (value === '' || value === undefined ? fallback : value), values);
  return {
    schema,
    editor: { kind: 'choice', required: fallback === undefined, ...rest },
  } satisfies Field;
}
