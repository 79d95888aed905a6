import { serverMessages } from '../../../src/i18n/server-messages.ts';
import type { SiteState } from '../../protocol/routes.ts';
import type { Releases } from './releases.ts';

const messages = serverMessages.publishing;

/** What publishing is doing. */
export interface Phase extends Pick<SiteState, 'state' | 'since'> {
  /** Why it failed, for people. */
  message: string;
}

/** The state of the site as the editor shows it. */
export function siteState(releases: Releases, { state, since, message }: Phase): SiteState {
  const release = releases.current();
  const note = release === null ? null : releases.note(release);
  return {
    state,
    release,
    commit: note?.commit ?? null,
    since,
    message: describe(releases, { state, since, message }, release, note?.notes ?? []),
  };
}

function describe(
  releases: Releases,
  { state, since, message }: Phase,
  release: number | null,
  notes: readonly string[],
): string {
  switch (state) {
    case 'waiting':
      return messages.waiting;
    case 'building':
      return messages.building(Math.round((Date.now() - since) / 1000));
    case 'failed':
      return `${messages.failed}: ${message}`;
    case 'idle':
      if (releases.isHeld) return messages.held(release ?? 0);
      return notes.length > 0
        ? [messages.doneWithNotes(notes.length), ...notes].join('\n')
        : messages.done;
    default:
      return state satisfies never;
  }
}
