import { existsSync, lstatSync, readlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { doctorMessages as messages } from '../../../src/i18n/doctor-messages.ts';
import { Releases } from '../../server/publishing/releases.ts';
import { isOfLaterMoment } from '../../server/publishing/schedule.ts';
import { clockFault } from '../../server/publishing/standing-faults.ts';
import type { Check, Installation } from '../installation.ts';
import { ifThere } from './data.ts';
import { findServer } from './server.ts';

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
  const isUpcoming = note !== null && isOfLaterMoment(new Date(note.builtAt), now);
  return [
    ...(releases.isHeld ? [messages.held(release)] : []),
    ...(clock === null ? [] : [messages.clock(clock)]),
    ...(isUpcoming && clock === null ? [messages.clockUpcoming(note.builtAt)] : []),
  ];
}
