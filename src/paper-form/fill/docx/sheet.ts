import { measures } from '../../measures.ts';

const rule = measures.party;

/** A sheet in millimetres. */
export interface Sheet {
  width: number;
  height: number;
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** The sheet of the rule; turned for registers, whose margins turn with it. */
export function sheetOf(isAcross: boolean): Sheet {
  const { width, height } = rule;
  const [top] = rule.top;
  const [bottom] = rule.bottom;
  const [left] = rule.left;
  const [right] = rule.right;
  return isAcross
    ? { width: height, height: width, top: left, bottom: right, left: top, right: bottom }
    : { width, height, top, bottom, left, right };
}

/** Width of what is printed on a sheet, in millimetres. */
export function printedWidth({ width, left, right }: Sheet): number {
  return width - left - right;
}
