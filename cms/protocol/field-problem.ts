/** A problem of an entry as its form shows it: at which field, what, and how to fix it. */
export interface FieldProblem {
  /** Name of the form's field; null when the problem lies with the entry as a whole. */
  field: string | null;
  /** Where it is, in the form's words. */
  place: string;
  problem: string;
  fix: string;
  file: string;
}
