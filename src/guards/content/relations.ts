import { oncePer } from '../../lib/once-per.ts';
import { isRepealing, repealingEffects } from '../../lib/party/legal-state/acts.ts';
import {
  type DocumentRelation,
  documentRelations,
} from '../../model/collections/document-relations.ts';
import { collections } from '../../model/registry.ts';
import { type Problem, problem } from '../problem.ts';
import type { CheckedEntry } from './checked-entry.ts';

/** Relations that must form no cycle: those with a legal effect taken together, each other one by itself. */
const ACYCLIC_RELATIONS: readonly (readonly DocumentRelation[])[] = [
  repealingEffects,
  ...documentRelations.filter((relation) => !isRepealing(relation)).map((relation) => [relation]),
];

/** Cycles of relations among documents, and of parents among units and bodies. */
export function cycleProblems(entries: readonly CheckedEntry[]): Problem[] {
  const documents = bySlug(entries, 'documents');
  const units = bySlug(entries, 'units');
  const documentFields = collections.documents.fields;
  const unitFields = collections.units.fields;
  const bodies = bySlug(entries, 'bodies');
  const bodyFields = collections.bodies.fields;
  return [
    ...ACYCLIC_RELATIONS.flatMap((relations) =>
      cycles(documents, (data) => targetsOf(data, relations)).map(
        ({ file, chain, data, next: other }) => {
          const relation = relations.find((one) => targetsOf(data, [one]).includes(other));
          const field = documentFields[relation ?? 'replaces'].editor.label;
          return problem('relationCycle', file, field, { chain });
        },
      ),
    ),
    ...(['parent', 'successor'] as const).flatMap((key) =>
      cycles(units, (data) => asSlugs(data[key])).map(({ file, chain }) =>
        problem('parentCycle', file, unitFields[key].editor.label, { chain }),
      ),
    ),
    ...(['parent', 'successors'] as const).flatMap((key) =>
      cycles(bodies, (data) => asSlugs(data[key])).map(({ file, chain }) =>
        problem('parentCycle', file, bodyFields[key].editor.label, { chain }),
      ),
    ),
  ];
}

interface Cycle {
  file: string;
  data: Record<string, unknown>;
  /** The entry it points at. */
  next: string;
  /** The whole cycle in words. */
  chain: string;
}

/** The entries of a collection in the order of their slugs. */
function bySlug(entries: readonly CheckedEntry[], collection: string): Map<string, CheckedEntry> {
  const own = new Map(
    entries.filter((entry) => entry.collection === collection).map((entry) => [entry.slug, entry]),
  );
  return new Map([...own.keys()].sort().map((slug) => [slug, own.get(slug) as CheckedEntry]));
}

/** Each cycle once, reported at its first entry by slug. */
function cycles(
  entries: ReadonlyMap<string, CheckedEntry>,
  next: (data: Record<string, unknown>) => readonly string[],
) {
  const done = new Set<string>();
  const found: Cycle[] = [];
  const visit = (slug: string, trail: string[]) => {
    const start = trail.indexOf(slug);
    if (start >= 0) {
      const chain = [...trail.slice(start), slug];
      const { file = slug, data = {} } = entries.get(slug) ?? {};
      found.push({ file, data, next: chain[1] ?? slug, chain: chain.join(' → ') });
      return;
    }
    const entry = entries.get(slug);
    if (!entry || done.has(slug)) return;
    for (const target of next(entry.data)) visit(target, [...trail, slug]);
    done.add(slug);
  };
  for (const slug of entries.keys()) visit(slug, []);
  return found;
}

/** Documents that an entry names in some relations, single articles included. */
function targetsOf(
  data: Record<string, unknown>,
  relations: readonly DocumentRelation[],
): readonly string[] {
  const named = namedDocuments(data);
  if (named.size === 0) return [];
  return relations.flatMap((relation) => named.get(relation) ?? []);
}

/** The same for every relation that names any. */
const namedDocuments = oncePer((data: Record<string, unknown>) => {
  const rows = Array.isArray(data.articleEffects) ? data.articleEffects : [];
  const named = documentRelations.map((relation): [DocumentRelation, string[]] => {
    const ofArticles = rows.flatMap((row: { effect?: unknown; document?: unknown }) =>
      row.effect === relation ? asSlugs(row.document) : [],
    );
    return [relation, [...asSlugs(data[relation]), ...ofArticles]];
  });
  return new Map(named.filter(([_relation, targets]) => targets.length > 0));
});

function asSlugs(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value)
    ? value.filter((item): item is string => typeof item === 'string')
    : [];
}
