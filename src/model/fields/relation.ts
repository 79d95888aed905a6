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

/** Slugs of several entries; a cleared or missing list is empty, and one slug alone, as older files have it, is a list of one. */
export function relations({ to, ...labels }: TargetOption) {
  return {
    schema: z.preprocess(slugList, z.array(slugSchema())),
    editor: { kind: 'relation', target: to, many: true, required: false, ...labels },
  } satisfies Field;
}

function slugList(value: unknown): unknown {
  if (value === undefined || value === null || value === '') return [];
  return typeof value === 'string' ? [value] : value;
}

function slugSchema() {
  return z
    .string()
    .trim()
    .refine(isSlug, { params: { rule: 'slug' } });
}
