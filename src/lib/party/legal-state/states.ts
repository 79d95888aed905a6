/** States of a document as readers see them; the ids stand in content, addresses and open data. */
export const validityStates = [
  'con-hieu-luc',
  'het-mot-phan',
  'ngung-hieu-luc',
  'chua-co-hieu-luc',
  'het-hieu-luc',
  'chua-ro',
] as const;
export type ValidityState = (typeof validityStates)[number];

/** The state of a document that nobody has compared with its original. */
export const UNCHECKED = 'chua-ro' satisfies ValidityState;

type MaybeState = string | undefined;

/** In force, wholly or in part. */
export function isInForce(state: MaybeState): boolean {
  return isWhollyInForce(state) || isPartlyInForce(state);
}

/** In force with all its articles. */
export function isWhollyInForce(state: MaybeState): boolean {
  return state === 'con-hieu-luc';
}

/** Some of its articles are no longer in force, the others are. */
export function isPartlyInForce(state: MaybeState): boolean {
  return state === 'het-mot-phan';
}

/** Replaced, annulled or expired. */
export function isRepealed(state: MaybeState): boolean {
  return state === 'het-hieu-luc';
}

/** Does not apply until its suspension ends ("ngưng hiệu lực"). */
export function isSuspended(state: MaybeState): boolean {
  return state === 'ngung-hieu-luc';
}

/** Issued, but its first day in force is still to come. */
export function isNotYetInForce(state: MaybeState): boolean {
  return state === 'chua-co-hieu-luc';
}

/** Nobody has compared it with its original. */
export function isUnchecked(state: MaybeState): boolean {
  return state === UNCHECKED;
}

/** Whether people may act by it today: an unchecked document counts, as it does on the pages that cite it. */
export function isApplying(state: MaybeState): boolean {
  return !isRepealed(state) && !isSuspended(state) && !isNotYetInForce(state);
}
