import { z } from 'astro/zod';
import { isSlug } from '../../lib/vietnamese/slug.ts';
import type { Field, Labels, RelationTarget } from './field.ts';

type TargetOption = Labels & { to: RelationTarget };

/** The slug of one other entry, or of an item of a settings list. */
export function relation({ to, ...labels }: TargetOption) {
  return {
    schema: slugSchema(),
    editor: { kind: 'relation', target: to, many: false, required: true, ...labels },
  } satisfies Field;
}

/** Slugs of several entries; a cleared or missing list is empty. */
export function relations({ to, ...labels }: TargetOption) {
  return {
    schema: z.preprocess((value) => value ?? [], z.array(slugSchema())),
    editor: { kind: 'relation', target: to, many: true, required: false, ...labels },
  } satisfies Field;
}

function slugSchema() {
  return z
    .string()
    .trim()
    .refine(isSlug, { params: { rule: 'slug' } });
}
