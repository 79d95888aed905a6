/** Which form a paper follows: that of the Party, or that of bodies of the state. */
export type Side = 'party' | 'state';

/** A smallest and a largest value that the rule allows. */
export type Range = readonly [from: number, to: number];

/** Sizes of letters in points, lengths in millimetres, as the rule of a side gives them. */
export interface Measures {
  width: number;
  height: number;
  top: Range;
  bottom: Range;
  left: Range;
  right: Range;
  motto: Range;
  /** The line below the name of the state; null where the form has none. */
  secondMotto: Range | null;
  bodies: Range;
  symbol: Range;
  date: Range;
  type: Range;
  subject: Range;
  letterSubject: Range;
  text: Range;
  /** Distance of lines, exact; null where the rule leaves it open. */
  lineSpacing: Range | null;
  /** How far the first line of a paragraph is indented; null where the rule leaves it open. */
  firstIndent: Range | null;
  capacity: Range;
  recipientsLabel: Range;
  recipients: Range;
  pageNumber: Range;
}

/** The font that both rules name. */
export const FONT = 'Times New Roman';

/**
 * 05-HD/VPTW (2026), known through two public sources that agree, and 30/2020/NĐ-CP, annex I. "About 10 mm" is taken
 * as 7.5 to 15 mm, for Word's own indent is 12.7 mm.
 */
export const measures: Record<Side, Measures> = {
  party: {
    width: 210,
    height: 297,
    top: [20, 20],
    bottom: [20, 20],
    left: [30, 30],
    right: [15, 15],
    motto: [15, 15],
    secondMotto: null,
    bodies: [14, 14],
    symbol: [14, 14],
    date: [14, 14],
    type: [15, 16],
    subject: [14, 15],
    letterSubject: [12, 12],
    text: [14, 15],
    lineSpacing: [18, 22],
    firstIndent: [7.5, 15],
    capacity: [14, 14],
    recipientsLabel: [14, 14],
    recipients: [12, 12],
    pageNumber: [14, 14],
  },
  state: {
    width: 210,
    height: 297,
    top: [20, 25],
    bottom: [20, 25],
    left: [30, 35],
    right: [15, 20],
    motto: [12, 13],
    secondMotto: [13, 14],
    bodies: [12, 13],
    symbol: [13, 13],
    date: [13, 14],
    type: [13, 14],
    subject: [13, 14],
    letterSubject: [12, 13],
    text: [13, 14],
    lineSpacing: null,
    firstIndent: null,
    capacity: [13, 14],
    recipientsLabel: [12, 12],
    recipients: [11, 11],
    pageNumber: [13, 14],
  },
};

/** Whether a value is within a range, give or take what rounding in a file makes of it. */
export function isWithin(value: number, [from, to]: Range, tolerance = 0.01): boolean {
  return value >= from - tolerance && value <= to + tolerance;
}
