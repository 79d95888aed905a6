/** Where one target stands: a folder or a store that readers get the site from. */
export interface TargetLine {
  name: string;
  /** When its readers were sent to the release in force; null: not since the server started. */
  shownAt: number | null;
  /** Since when its readers have an older release, milliseconds since 1970; null when they have none. */
  lateSince: number | null;
  /** Why the release cannot be sent there, as the store or the machine says it; null. */
  error: string | null;
}
