import { isRepealed } from './states.ts';
import type { Validity } from './validity.ts';

/**
 * The document to follow in place of one: itself while it holds, else the end of its line of
 * replacements; undefined when nothing took its place. What was only annulled has no successor.
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
