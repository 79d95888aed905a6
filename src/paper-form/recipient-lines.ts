import type { LaidLine } from '../attachments/word/laid-out/laid-line.ts';

/** A signature stands within so many lines of the recipients. */
export const NEAR = 30;
const LIST_ITEM = /^\s*(?:[-–+•]|lưu(?!\p{L})|như (?:trên|kính|điều))/iu;

/**
 * The list below "Nơi nhận": the lines of its cell, or, set with tabs or alone, the lines below that look like
 * items; the signature beside it is passed over.
 */
export function recipientLines(
  lines: readonly LaidLine[],
  labelAt: number,
  signature: readonly LaidLine[],
): LaidLine[] {
  const label = lines[labelAt];
  const list: LaidLine[] = [];
  if (!label) return list;
  for (const line of lines.slice(labelAt + 1, labelAt + 1 + NEAR)) {
    const isInCell = line.block === label.block && line.column === label.column;
    const isBeside = line.block === label.block || line.column === 'right';
    if (isInCell || (line.column !== 'right' && LIST_ITEM.test(line.text))) list.push(line);
    else if (!isBeside && !signature.includes(line)) break;
  }
  return list;
}
