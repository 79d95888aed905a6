import { basename } from 'node:path';
import type { FileLine } from '../../protocol/file-lines.ts';
import { CONTENT } from '../store/entry-index.ts';
import { areaEntry, callersArea } from './areas.ts';
import type { Call } from './context.ts';

/**
 * What rules found in attachments of the site in force, as far as it is the caller's business; what was replaced or
 * taken away since is left out.
 */
export async function fileLines(call: Call): Promise<FileLine[]> {
  const { store, releases } = call.services;
  const release = releases.current();
  const found = (release === null ? null : releases.note(release))?.inFiles ?? [];
  if (found.length === 0) return [];
  const main = await store.main();
  const isMine = callersArea(call);
  return found.flatMap(({ file, field, problem, fix, attachment }) => {
    const entry = main.entries.get(`${CONTENT}${file}`);
    const path = `${CONTENT}${attachment?.path ?? ''}`;
    if (!entry || !main.files.has(path) || !isMine(areaEntry(entry))) return [];
    const { collection, slug, title } = entry;
    return [
      { name: basename(path), path, entry: { collection, slug, title }, field, problem, fix },
    ];
  });
}
