import { readFileSync } from 'node:fs';
import { findingsOfMedia } from '../../../src/guards/content/attachments/problems.ts';
import { checkEntry } from '../../../src/guards/content/entry.ts';
import { unitProblems } from '../../../src/guards/content/units/check-units.ts';
import { unitTotalProblems } from '../../../src/guards/content/units/totals.ts';
import {
  errorsOf,
  type Problem,
  problemKey,
  withNewOnesRefused,
} from '../../../src/guards/problem.ts';
import { units as collection } from '../../../src/model/collections/units.ts';
import type { Unit } from '../../../src/organisation/unit.ts';
import { parseContentFile } from '../../../src/source/content-files.ts';
import type { MediaFiles } from '../../../src/source/media-files.ts';

/** Units have no pictures; whether fields of work are there, a table does not change. */
const NO_MEDIA: MediaFiles = {
  has: () => false,
  open: async () => ({ input: Buffer.alloc(0), key: '' }),
};
const ANYTHING = { has: () => true };

/**
 * What the guards would refuse of the units after an import: each entry by itself, and all of them together. What was
 * so before stays.
 */
export async function importProblems(
  before: readonly Unit[],
  after: readonly Unit[],
  texts: ReadonlyMap<string, string>,
  known: ReadonlySet<string>,
  now: Date,
): Promise<Problem[]> {
  const slugs = new Set([...known, ...after.map(({ slug }) => `units/${slug}`)]);
  const own = await Promise.all(
    [...texts].map(async ([path, text]) => {
      const file = parseContentFile(path, Buffer.from(text));
      const { problems } = await checkEntry(collection, file, {
        media: NO_MEDIA,
        findings: findingsOfMedia(NO_MEDIA, readFileSync),
        slugs,
        items: ANYTHING,
        unreadable: ANYTHING,
      });
      return problems;
    }),
  );
  const entries = (units: readonly Unit[]) =>
    units.map(({ slug, ...data }) => ({
      collection: collection.id,
      slug,
      file: `${collection.folder}/${slug}.md`,
      data: data as Record<string, unknown>,
    }));
  const jointly = (units: readonly Unit[]) => [
    ...unitProblems(entries(units), now),
    ...unitTotalProblems(entries(units), now),
  ];
  const refused = withNewOnesRefused(jointly(after), jointly(before));
  const knownKeys = new Set(jointly(before).map(problemKey));
  return errorsOf([...own.flat(), ...refused.filter((one) => !knownKeys.has(problemKey(one)))]);
}
