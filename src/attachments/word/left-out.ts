import { isStamp } from '../../lib/party/recognise/line-shapes.ts';
import { isMotto, type PaperLine } from '../../lib/party/recognise/paper-line.ts';
import type { RecognisedPaper } from '../../lib/party/recognise/recognise.ts';
import { normalizeLine } from '../../lib/vietnamese/normalize.ts';

/** Words of a file that its entry does not hold, and what they were. */
export interface LeftOut {
  kind: 'motto' | 'stamp' | 'head' | 'margin' | 'comment' | 'drawing' | 'deleted' | 'hidden';
  text: string;
}

/** Whether words are of a kind that somebody took out: the report counts them and does not repeat them. */
export function isTakenOut(kind: LeftOut['kind']): boolean {
  return kind === 'deleted' || kind === 'hidden';
}

/** The lines of a head that no field was read from: mottoes, stamps, the body above. */
export function leftOutOfHead(
  lines: readonly PaperLine[],
  { usedLines, evidence }: RecognisedPaper,
): LeftOut[] {
  const shown = new Set(Object.values(evidence).flatMap((one) => one.lines.map(normalizeLine)));
  return [...usedLines]
    .sort((left, right) => left - right)
    .flatMap((index): LeftOut[] => {
      const text = normalizeLine(lines[index]?.text ?? '');
      if (!/[\p{L}\p{N}]/u.test(text) || shown.has(text)) return [];
      const kind = isMotto(text) ? 'motto' : isStamp(text) ? 'stamp' : 'head';
      return [{ kind, text }];
    });
}
