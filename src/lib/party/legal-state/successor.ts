import { isRepealed } from './states.ts';
import type { Validity } from './validity.ts';

/**
 * The document that is in force in place of another: itself while it is in force, else the last one in
 * its chain of replacements; undefined when nothing replaced it. An annulled document has no successor.
 * @param validityOf the legal state of a document by its id
 */
export function successorOf(
  id: string,
  validityOf: (id: string) => Validity | undefined,
  seen: ReadonlySet<string> = new Set(),
): string | undefined {
  const validity = validityOf(id);
  if (!validity || seen.has(id)) return undefined;
  const { state, ending, cause, jointly = [] } = validity;
  if (!isRepealed(state)) return id;
  if (ending !== 'replaces' || cause === undefined) return undefined;
  const passed = new Set([...seen, id]);
  for (const next of [cause, ...jointly]) {
    const end = successorOf(next, validityOf, passed);
    if (end !== undefined) return end;
  }
  return undefined;
}
