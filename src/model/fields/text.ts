import { z } from 'astro/zod';
import { normalizeLine, normalizeText } from '../../lib/vietnamese/normalize.ts';
import type { Field, Labels } from './field.ts';

interface TextOptions extends Labels {
  maxLength?: number;
  pattern?: { source: string; message: string };
}

/** One line of text, stored as NFC with plain spaces. Required means: not empty after trimming. */
export function text(options: TextOptions) {
  const { maxLength, pattern } = options;
  let checked = z.string().min(1);
  if (maxLength) checked = checked.max(maxLength);
  if (pattern) checked = checked.regex(new RegExp(pattern.source, 'u'), pattern.message);
  return {
    schema: z.string().transform(normalizeLine).pipe(checked),
    editor: { kind: 'text', required: true, ...options },
  } satisfies Field;
}

/** Several lines of plain text; line breaks stay. */
export function multiline(options: Labels & { maxLength?: number }) {
  let checked = z.string().min(1);
  if (options.maxLength) checked = checked.max(options.maxLength);
  return {
    schema: z
      .string()
      .transform((value) => normalizeText(value).trim())
      .pipe(checked),
    editor: { kind: 'multiline', required: true, ...options },
  } satisfies Field;
}

/** A list of one-line texts. A cleared or missing list is empty. */
export function texts(options: Labels & { min?: number; max?: number }) {
  let list = z.array(z.string().transform(normalizeLine).pipe(z.string().min(1)));
  if (options.min) list = list.min(options.min);
  if (options.max) list = list.max(options.max);
  return {
    schema: z.preprocess((value) => value ?? [], list),
    editor: { kind: 'texts', required: (options.min ?? 0) > 0, ...options },
  } satisfies Field;
}
