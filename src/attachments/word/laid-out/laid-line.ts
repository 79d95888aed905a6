import type { PaperLine } from '../../../lib/party/recognise/paper-line.ts';

/** How Word spaces the lines of a paragraph: points, or times the height of a line. */
export interface LineSpacing {
  rule: 'exact' | 'atLeast' | 'multiple';
  value: number;
}

/** How a line is set. */
export interface Setting {
  /** Size of most of its letters in points; null where the file does not say. */
  size: number | null;
  /** Fonts of its letters, the most used first. */
  fonts: readonly string[];
  /** Nine in ten of its letters are so. */
  isBold: boolean;
  isItalic: boolean;
  isUnderlined: boolean;
  jc: 'left' | 'center' | 'right' | 'both';
  spacing: LineSpacing | null;
  /** Indent of the first line against the rest, in millimetres; negative where it hangs. */
  firstIndent: number;
  /** A line is drawn below it, as a shape or a border. */
  hasRule: boolean;
}

/** A printed line with how it is set. */
export interface LaidLine extends PaperLine {
  setting: Setting;
}

/** A section of a paper; lengths in millimetres. */
export interface PageSetup {
  width: number;
  height: number;
  top: number;
  bottom: number;
  left: number;
  right: number;
  /** Where the number of a page is printed; null where no page has one. */
  pageNumber: PageNumber | null;
}

/** The number of a page in a header or footer. */
export interface PageNumber {
  where: 'header' | 'footer';
  jc: Setting['jc'];
  size: number | null;
  isOnFirstPage: boolean;
}

/** A paper as it is laid out on its sheets. */
export interface LaidOutPaper {
  lines: LaidLine[];
  /** The sections, the first one first; none where only words are known. */
  sections: PageSetup[];
  /** Words in text boxes. */
  boxText: string;
  /** Words of headers and footers, comments and drawings, and words that were taken out. */
  besideText: string;
  hasTrackedChanges: boolean;
}
