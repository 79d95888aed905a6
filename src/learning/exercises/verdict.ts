import { type FaultCode, faultSentences } from '../../i18n/exercise-strings.ts';

/** What the judge finds of one answer. */
export interface Verdict {
  right: boolean;
  /** Every fault, the one that says most first. */
  faults: FaultCode[];
}

const order = Object.keys(faultSentences);

/** A verdict from faults in any order; right when there are none. */
export function verdictOf(found: Iterable<FaultCode>): Verdict {
  const faults = [...new Set(found)].sort(
    (left, right) => order.indexOf(left) - order.indexOf(right),
  );
  return { right: faults.length === 0, faults };
}
