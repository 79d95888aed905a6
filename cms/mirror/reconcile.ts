import { NO_OBJECT, type RefChange } from '../server/store/repository.ts';

/** What references hold: name to commit. */
export type Refs = ReadonlyMap<string, string>;

export interface Reconciliation {
  /** What the remote lacks, each with what it must hold for the change to happen there. */
  push: RefChange[];
  /** References that somebody else moved on the remote, with what they hold there. */
  foreign: { ref: string; id: string }[];
}

/**
 * Compares what is here with what the remote holds. What the remote got from here, now or earlier, is brought up
 * to date; what it has from somebody else is left to be looked at.
 * @param isOurs whether a commit that a reference holds on the remote came from here
 */
export function reconcile(
  local: Refs,
  remote: Refs,
  isOurs: (ref: string, id: string) => boolean,
): Reconciliation {
  const push: RefChange[] = [];
  const foreign: Reconciliation['foreign'] = [];
  for (const ref of new Set([...local.keys(), ...remote.keys()])) {
    const to = local.get(ref) ?? NO_OBJECT;
    const from = remote.get(ref) ?? NO_OBJECT;
    if (to === from) continue;
    if (from === NO_OBJECT || isOurs(ref, from)) push.push({ ref, to, from });
    else foreign.push({ ref, id: from });
  }
  return { push, foreign };
}

/** How many references the remote does not hold as they are here. */
export function countPending(local: Refs, remote: Refs): number {
  const names = new Set([...local.keys(), ...remote.keys()]);
  return [...names].filter((ref) => local.get(ref) !== remote.get(ref)).length;
}
