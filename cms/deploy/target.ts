/** What one release cost to send. */
export interface SendReport {
  objects: number;
  bytes: number;
}

/** A place where readers get the site from. */
export interface Target {
  /** Id of the release that readers are shown; null before the first. */
  current: () => string | null;
  /** Sends a release where it is not there yet, and shows it. */
  show: (id: string, dir: string) => Promise<SendReport>;
  /** Shows the release before the one in force. @returns false when there is none */
  back: () => Promise<boolean>;
  /** Removes what nobody can go back to. @returns how many things */
  clean: () => Promise<number>;
}
