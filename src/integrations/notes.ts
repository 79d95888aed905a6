import { appendFileSync, writeFileSync } from 'node:fs';
import type { AstroIntegrationLogger } from 'astro';
import type { Env } from '../env.ts';

/** Empties the file of notes at the start of a build. */
export function clearNotes({ notesFile }: Env): void {
  if (notesFile) writeFileSync(notesFile, '');
}

/** Adds notes for editors that do not stop the build: on the console, and in the file that /admin's bar shows. */
export function addNotes(
  { notesFile }: Env,
  logger: AstroIntegrationLogger,
  notes: readonly string[],
): void {
  for (const note of notes) logger.warn(note);
  if (notesFile && notes.length > 0) appendFileSync(notesFile, `${notes.join('\n')}\n`);
}
