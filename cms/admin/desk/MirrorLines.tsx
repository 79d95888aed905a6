import { deskStrings } from '../../../src/i18n/desk-strings.ts';
import { remoteReason } from '../../../src/i18n/remote-reasons.ts';
import type { MirrorLine } from '../../protocol/mirrors.ts';
import { timeText } from '../panel/time-text.ts';

const strings = deskStrings.mirrors;

/** Where the copies of the content elsewhere stand: what they lack, since when and why. */
export function MirrorLines({ mirrors }: { mirrors: readonly MirrorLine[] }) {
  if (mirrors.length === 0) return null;
  return (
    <ul className="d-rows">
      {mirrors.map((mirror) => (
        <li key={mirror.name}>
          <span className={mirror.error === null ? undefined : 'o-bad'}>{lineOf(mirror)}</span>
          <span className="d-facts">
            {mirror.backupAt === null
              ? strings.noBackup
              : strings.backup(timeText(mirror.backupAt))}
            {mirror.error !== null && ` · ${strings.reason(remoteReason(mirror.error))}`}
          </span>
          {mirror.refused.map(({ at, branch, reason }) => (
            <span key={branch} className="o-report">
              {`${strings.refused(branch.replace('refs/heads/', ''), timeText(at))}\n${reason}`}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}

function lineOf({ name, pending, behindSince, syncedAt }: MirrorLine): string {
  if (pending > 0) return strings.behind(name, pending, timeText(behindSince ?? Date.now()));
  return syncedAt === null ? strings.unchecked(name) : strings.equal(name, timeText(syncedAt));
}
