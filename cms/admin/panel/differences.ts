/** A line of one of two texts. */
export interface Line {
  text: string;
  /** Stands in this version only. */
  isDifferent: boolean;
}

/** Lines of two texts, each marked when the other text has no such line. */
export function markDifferences(left: string, right: string): [Line[], Line[]] {
  const leftLines = left.trim().split('\n');
  const rightLines = right.trim().split('\n');
  const mark = (lines: string[], others: Set<string>) =>
    lines.map((text) => ({ text, isDifferent: text.trim() !== '' && !others.has(text.trim()) }));
  const trimmed = (lines: string[]) => new Set(lines.map((line) => line.trim()));
  return [mark(leftLines, trimmed(rightLines)), mark(rightLines, trimmed(leftLines))];
}
