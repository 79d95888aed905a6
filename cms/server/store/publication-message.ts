import { serverMessages } from '../../../src/i18n/server-messages.ts';
import type { Person } from './repository.ts';

/** Names the publication of several entries at once; the same on the commit of each. */
const TOGETHER = 'Together';

export interface PublicationOptions {
  /** Files that the approver changed with the approval: path to blob. */
  instead?: ReadonlyMap<string, string>;
  /** Name of the publication of several entries that this is a part of. */
  together?: string | undefined;
}

/** The message of a commit that publishes: who approved it, and what goes with it. */
export function publicationMessage(title: string, approver: Person, together?: string): string {
  const { approvedBy } = serverMessages.commits;
  const trailers = [
    approvedBy(approver.name, approver.email),
    ...(together === undefined ? [] : [`${TOGETHER}: ${together}`]),
  ];
  return `${title}\n\n${trailers.join('\n')}\n`;
}

/** What `git log --format` prints for the name of a publication of several entries; '' for one alone. */
export const TOGETHER_FORMAT = `%(trailers:key=${TOGETHER},valueonly,separator=%x2C)`;

/** Finds the commits of a publication of several entries; for `git log --grep`. */
export function togetherPattern(together: string): string {
  return `^${TOGETHER}: ${together}$`;
}
