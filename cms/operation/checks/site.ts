import { existsSync, lstatSync, readlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { doctorMessages as messages } from '../../../src/i18n/doctor-messages.ts';
import { Releases } from '../../server/publishing/releases.ts';
import { clockFault } from '../../server/publishing/standing-faults.ts';
import type { Check, Installation } from '../installation.ts';
import { ifThere } from './data.ts';
import { findServer } from './server.ts';

/** A release dated further ahead was made under a wrong clock. */
const CLOCK_TOLERANCE_MS = 5 * 60_000;

export const siteChecks: readonly Check[] = [
  { name: 'releases', find: ifThere(findRelease) },
  { name: 'server', find: findServer },
];

function findRelease({ env: { dataDir }, now }: Installation) {
  if (!existsSync(join(dataDir, 'releases'))) return [messages.noRelease];
  const releases = new Releases(dataDir);
  const release = releases.current();
  if (release === null) {
    const link = releases.currentDir;
    const isLink = lstatSync(link, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
    return [isLink ? messages.releaseBroken(basename(readlinkSync(link))) : messages.noRelease];
  }
  const note = releases.note(release);
  const clock = clockFault(now, note);
  const isUpcoming =
    note !== null && new Date(note.builtAt).getTime() > now.getTime() + CLOCK_TOLERANCE_MS;
  return [
    ...(releases.isHeld ? [messages.held(release)] : []),
    ...(clock === null ? [] : [messages.clock(clock)]),
    ...(isUpcoming && clock === null ? [messages.clockUpcoming(note.builtAt)] : []),
  ];
}
