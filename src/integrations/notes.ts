import { appendFileSync, writeFileSync } from 'node:fs';
import type { AstroIntegrationLogger } from 'astro';
import type { Env } from '../env.ts';

/** Begins the list of what editors should know of a good build. */
export function clearNotes({ notesFile }: Env): void {
  if (notesFile) writeFileSync(notesFile, '');
}

/** Tells editors something that does not stop the build: on the console, and in /admin's bar. */
export function addNotes(
  { notesFile }: Env,
  logger: AstroIntegrationLogger,
  notes: readonly string[],
): void {
  for (const note of notes) logger.warn(note);
  if (notesFile && notes.length > 0) appendFileSync(notesFile, `${notes.join('\n')}\n`);
}
