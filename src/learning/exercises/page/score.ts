/** How far an exercise is done; first answers only. */
export interface Score {
  /** Tasks that have had their first answer. */
  judged: number;
  right: number;
  total: number;
}
