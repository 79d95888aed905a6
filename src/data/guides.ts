import { compareVietnamese } from '../lib/vietnamese/collate.ts';
import { shared } from './reads.ts';
import { setting } from './site.ts';
import { type EntryOf, published } from './store.ts';

export type GuideEntry = EntryOf<'guides'>;
export type TemplateEntry = EntryOf<'templates'>;

export interface FieldGroup<T> {
  id: string;
  name: string;
  description: string;
  entries: T[];
}

/** Guides by field of work in the order of the settings, fields without guides left out. */
export const guidesByField = shared(async () => byField(await published('guides')));

/** Templates by field of work. */
export const templatesByField = shared(async () => byField(await published('templates')));

/** Templates by slug, unpublished ones left out. */
export async function templatesBySlug(slugs: readonly string[]): Promise<TemplateEntry[]> {
  const all = await published('templates');
  return slugs.flatMap((slug) => all.find((template) => template.slug === slug) ?? []);
}

/** Guides that use a template. */
export async function guidesUsing(template: string): Promise<GuideEntry[]> {
  return (await published('guides')).filter((guide) => guide.data.templates.includes(template));
}

function byField<T extends { data: { field: string; title: string } }>(
  entries: T[],
): FieldGroup<T>[] {
  return setting('fieldsOfWork')
    .items.map(({ id, name, description }) => ({
      id,
      name,
      description,
      entries: entries
        .filter((entry) => entry.data.field === id)
        .toSorted((left, right) => compareVietnamese(left.data.title, right.data.title)),
    }))
    .filter((group) => group.entries.length > 0);
}
