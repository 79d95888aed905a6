import { serverMessages } from '../../../src/i18n/server-messages.ts';
import type { ContentStore } from '../store/content-store.ts';
import { DamagedStoreError } from '../store/damaged.ts';
import type { Snapshot } from '../store/entry-index.ts';
import { machineFault } from './build.ts';
import { clockState } from './clock-state.ts';
import type { ReleaseNote } from './releases.ts';

const { faults } = serverMessages;

/** What is published; or, for people, why it cannot be read. */
export async function publishedOrFault(
  store: Pick<ContentStore, 'main'>,
): Promise<Snapshot | string> {
  try {
    return await store.main();
  } catch (error) {
    console.error(error);
    return error instanceof DamagedStoreError ? faults.store : faultMessage(error);
  }
}

/** Why nothing may be done by the clock, for people; null when nothing speaks against it. */
export function clockFault(now: Date, note: ReleaseNote | null): string | null {
  const state = clockState(now, note && new Date(note.builtAt));
  switch (state) {
    case 'plausible':
      return null;
    case 'behind':
      return faults.clockBehind;
    case 'jumped':
      return faults.clockJumped;
    default:
      return state satisfies never;
  }
}

/** What a fault of the machine is called to people. */
export function faultMessage(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  return machineFault(`${error} ${code}`);
}
