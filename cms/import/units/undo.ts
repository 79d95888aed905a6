import { z } from 'astro/zod';
import { importUnitStrings as strings } from '../../../src/i18n/import-unit-strings.ts';
import type { Replacement } from '../folder-files.ts';
import type { Sink } from '../sinks.ts';

const slip = z.record(
  z.string().regex(/^to-chuc\/[a-z0-9-]+\.md$/),
  z.strictObject({ before: z.string().nullable(), after: z.string().nullable() }),
);

/** What has to be known to undo an import. */
export function slipOf(files: ReadonlyMap<string, Replacement>): string {
  return JSON.stringify(Object.fromEntries(files), null, 1);
}

/**
 * Puts back what an import has written.
 * @returns how many entries
 * @throws Error naming an entry that somebody has changed since; nothing is written then
 */
export async function undo(text: string, sink: Sink): Promise<number> {
  const files = new Map(
    Object.entries(slip.parse(JSON.parse(text))).map(([path, { before, after }]) => [
      path,
      { before: after, after: before },
    ]),
  );
  for (const [path, { before }] of files) {
    const bytes = await sink.read(path);
    const now = bytes ? Buffer.from(bytes).toString('utf8') : null;
    if (now !== before) throw new Error(strings.undoChanged(path));
  }
  await sink.replace(files, strings.undoCommit);
  return files.size;
}
