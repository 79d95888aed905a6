/** Where one mirror of the content stands. */
export interface MirrorLine {
  name: string;
  /** How many saved things (main, drafts, bin, conflict copies) it does not hold as they are here. */
  pending: number;
  /** Since when it lacks something, milliseconds since 1970; null when it lacks nothing. */
  behindSince: number | null;
  /** When it held everything last; null: not since the server started. */
  syncedAt: number | null;
  /** Why it cannot be reached, as Git says it; null. */
  error: string | null;
  /** When the accounts were copied there; null: never. */
  backupAt: number | null;
  /** What somebody put there that was not taken, the latest first. */
  refused: { at: number; branch: string; reason: string }[];
}
