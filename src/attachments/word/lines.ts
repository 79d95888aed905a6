import type { PaperLine } from '../../lib/party/recognise/paper-line.ts';
import type { WordBlock } from './blocks.ts';
import { shownBlock } from './layout-table.ts';
import { printedLines } from './printed-lines.ts';

/** The printed lines of a document, as {@link printedLines} gives them. */
export function paperLines(blocks: readonly WordBlock[]): PaperLine[] {
  return printedLines(blocks.map(shownBlock));
}
