import { deskStrings } from '../../../src/i18n/desk-strings.ts';
import { remoteReason } from '../../../src/i18n/remote-reasons.ts';
import type { TargetLine } from '../../protocol/targets.ts';
import { timeText } from '../panel/time-text.ts';

const strings = deskStrings.targets;

/** Which places readers get the site from have the release in force, and what stands in the way. */
export function TargetLines({ targets }: { targets: readonly TargetLine[] }) {
  if (targets.length === 0) return null;
  return (
    <ul className="d-rows">
      {targets.map((target) => (
        <li key={target.name}>
          <span className={target.error === null ? undefined : 'o-bad'}>{lineOf(target)}</span>
          {target.error !== null && (
            <span className="d-facts">{strings.reason(remoteReason(target.error))}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

function lineOf({ name, shownAt, lateSince, error }: TargetLine): string {
  if (lateSince !== null)
    return (error === null ? strings.sending : strings.late)(name, timeText(lateSince));
  return shownAt === null ? strings.unchecked(name) : strings.current(name, timeText(shownAt));
}
