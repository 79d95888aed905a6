import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dump } from 'js-yaml';
import { checkContent } from '../../src/guards/content/check.ts';
import { checkSettings } from '../../src/guards/content/settings.ts';
import { errorsOf } from '../../src/guards/problem.ts';
import { allCollections } from '../../src/model/registry.ts';
import { readCollection } from '../../src/source/content-files.ts';
import { bringSettings, readerOf } from './bring-settings.ts';
import { dropLinks } from './drop-links.ts';
import type { Entry } from './entry-values.ts';
import { repairFields } from './repair-fields.ts';

/** What was changed so that the build takes a corpus. */
export interface Repairs {
  /** Entries that got or lost a field. */
  changed: string[];
  /** Entries that no such change helps; their pages cannot be found. */
  leftOut: string[];
}

/** An entry may take several passes: a wrong value goes out first, then a missing one comes in. */
const MOST_PASSES = 6;

/**
 * Repairs a corpus written for another content model, in place: settings and bodies it lacks come from the
 * project's own, fields the model does not have go out, required ones that are missing get a plain
 * value, what points nowhere goes out. An entry that still has a fault is left out.
 */
export async function repairCorpus(contentDir: string, now: Date): Promise<Repairs> {
  bringSettings(contentDir);
  const { items } = checkSettings(readerOf(contentDir));
  const changed = new Set<string>();
  const leftOut = new Set<string>();
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    let isUnchanged = true;
    const entries = allCollections.flatMap((collection) =>
      readCollection(contentDir, collection).map((file) => ({ collection, ...file })),
    );
    const slugs = new Set(entries.map(({ collection, id }) => `${collection.id}/${id}`));
    for (const { collection, file, data, body, extension, fault } of entries) {
      if (fault || typeof data !== 'object' || data === null) continue;
      const before = JSON.stringify(data);
      repairFields(collection, data as Entry, { items, slugs });
      if (JSON.stringify(data) === before) continue;
      isUnchanged = false;
      changed.add(file);
      const head = dump(data);
      writeFileSync(
        join(contentDir, file),
        extension === 'yml' ? head : `---\n${head}---\n${body}`,
      );
    }
    if (!isUnchanged) continue;
    const problems = errorsOf(await checkContent(contentDir, now));
    if (problems.length === 0) break;
    for (const { file, rule } of problems) {
      if (rule === 'badLink' && dropLinks(contentDir, file)) {
        changed.add(file);
        continue;
      }
      leftOut.add(file);
      changed.delete(file);
      rmSync(join(contentDir, file), { force: true });
    }
  }
  return { changed: [...changed], leftOut: [...leftOut] };
}
