import { documentRelations } from '../../model/collections/documents.ts';
import { collections } from '../../model/registry.ts';
import { type Problem, problem } from '../problem.ts';
import type { CheckedEntry } from './checked-entry.ts';

/** Documents that act on each other in a circle, and units that belong to each other in one. */
export function cycleProblems(entries: readonly CheckedEntry[]): Problem[] {
  const documents = entries.filter(({ collection }) => collection === 'documents');
  const units = entries.filter(({ collection }) => collection === 'units');
  const documentFields = collections.documents.fields;
  const unitFields = collections.units.fields;
  return [
    ...documentRelations.flatMap((relation) =>
      cycles(documents, (data) => asSlugs(data[relation])).map(({ file, chain }) =>
        problem('relationCycle', file, documentFields[relation].editor.label, { chain }),
      ),
    ),
    ...(['parent', 'successor'] as const).flatMap((key) =>
      cycles(units, (data) => asSlugs(data[key])).map(({ file, chain }) =>
        problem('parentCycle', file, unitFields[key].editor.label, { chain }),
      ),
    ),
  ];
}

/** Each circle once, told at its first entry by slug. */
function cycles(
  entries: readonly CheckedEntry[],
  next: (data: Record<string, unknown>) => string[],
) {
  const bySlug = new Map(entries.map((entry) => [entry.slug, entry]));
  const done = new Set<string>();
  const found: { file: string; chain: string }[] = [];
  const visit = (slug: string, trail: string[]) => {
    const start = trail.indexOf(slug);
    if (start >= 0) {
      const chain = [...trail.slice(start), slug];
      found.push({ file: bySlug.get(slug)?.file ?? slug, chain: chain.join(' → ') });
      return;
    }
    const entry = bySlug.get(slug);
    if (!entry || done.has(slug)) return;
    for (const target of next(entry.data)) visit(target, [...trail, slug]);
    done.add(slug);
  };
  for (const slug of [...bySlug.keys()].sort()) visit(slug, []);
  return found;
}

function asSlugs(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value)
    ? value.filter((item): item is string => typeof item === 'string')
    : [];
}
