import { z } from 'astro/zod';
import type { Field, Labels } from './field.ts';

/** One of a fixed set of values, shown to editors by their labels. */
export function choice<const O extends readonly [Option, ...Option[]]>(
  options: Labels & { options: O; default?: O[number]['value'] },
) {
  type Value = O[number]['value'];
  const values = options.options.map((option) => option.value) as [Value, ...Value[]];
  const schema = z.enum(values);
  const { default: fallback, ...rest } = options;
  return {
    schema: (fallback === undefined
      ? schema
      : z.preprocess(
          (value) => (value === '' ? undefined : value),
          schema.default(fallback as never),
        )) as z.ZodType<Value>,
    editor: { kind: 'choice', required: fallback === undefined, ...rest },
  } satisfies Field;
}

interface Option {
  value: string;
  label: string;
}
