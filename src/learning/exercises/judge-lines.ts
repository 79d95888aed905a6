import type { FaultCode } from '../../i18n/exercise-strings.ts';
import { type Verdict, verdictOf } from './verdict.ts';

/** How a line came out: `missed` has a fault and was not marked, `sound` was rightly left alone. */
export type LineVerdict = 'found' | 'missed' | 'extra' | 'sound';

export interface LinesVerdict extends Verdict {
  lines: LineVerdict[];
  /** Lines with a fault that were found, less those marked without one; not below 0. */
  points: number;
  /** Lines with a fault. */
  total: number;
}

/**
 * Judges which lines of a draft somebody marked as faulty.
 * @param picked places of the marked lines, the first being 0
 */
export function judgeLines(
  picked: readonly number[],
  lines: readonly { wrong: boolean }[],
): LinesVerdict {
  const verdicts = lines.map(({ wrong }, at): LineVerdict => {
    if (picked.includes(at)) return wrong ? 'found' : 'extra';
    return wrong ? 'missed' : 'sound';
  });
  const count = (verdict: LineVerdict) => verdicts.filter((one) => one === verdict).length;
  const total = count('found') + count('missed');
  const faults: FaultCode[] = [];
  if (picked.length === 0 && total > 0) faults.push('linesEmpty');
  else if (count('missed') > 0) faults.push('linesMissed');
  if (count('extra') > 0) faults.push('linesExtra');
  return {
    ...verdictOf(faults),
    lines: verdicts,
    points: Math.max(0, count('found') - count('extra')),
    total,
  };
}
