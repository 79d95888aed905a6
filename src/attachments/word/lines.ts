import { type PaperLine, withoutLetterSpacing } from '../../lib/party/recognise/paper-line.ts';
import { normalizeLine } from '../../lib/vietnamese/normalize.ts';
import type { WordBlock } from './blocks.ts';
import { isLayoutTable, tableColumns } from './layout-table.ts';
import { linesOf } from './text-lines.ts';

/** A wide gap between two columns that somebody set without a table. */
const GAP = /\t+| {3,}|[ \u00A0]{4,}/;

/** The printed lines of a document; where it has two columns, each line names its own. */
export function paperLines(blocks: readonly WordBlock[]): PaperLine[] {
  return blocks.flatMap((block, index): PaperLine[] => {
    if (isLayoutTable(block)) {
      const columns = tableColumns(block);
      return columns.flatMap((lines, column) =>
        lines.map((line) => ({ ...line, block: index, column: columnOf(column, columns.length) })),
      );
    }
    if (block.kind === 'table' || block.kind === 'list')
      return block.text
        .split('\n')
        .map((text) => ({ text, block: index, column: null, isBold: false }));
    return linesOf(block.element).flatMap(({ text, isBold }) => cutColumns(text, isBold, index));
  });
}

function columnOf(index: number, count: number): PaperLine['column'] {
  if (count === 1) return null;
  return index === 0 ? 'left' : 'right';
}

/** The columns of a line that wide gaps divide; letter-spaced words are no columns. */
function cutColumns(text: string, isBold: boolean, block: number): PaperLine[] {
  const pieces = text
    .trim()
    .split(GAP)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  const isLetterSpaced = withoutLetterSpacing(text) !== normalizeLine(text);
  if (pieces.length < 2 || isLetterSpaced)
    return [{ text, isBold, block, column: /^(?:\t{2}| {16})/.test(text) ? 'right' : null }];
  return pieces.map((piece, index) => ({
    text: piece,
    isBold,
    block,
    column: columnOf(index, pieces.length),
  }));
}
