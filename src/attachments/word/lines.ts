import { type PaperLine, withoutLetterSpacing } from '../../lib/party/recognise/paper-line.ts';
import { normalizeLine } from '../../lib/vietnamese/normalize.ts';
import type { WordBlock } from './blocks.ts';
import { layoutParts } from './layout-table.ts';
import { linesOf, type TextLine } from './text-lines.ts';

/** A wide gap between two columns that somebody set without a table. */
const GAP = /\t+| {3,}|[ \u00A0]{4,}/;

/** The printed lines of a document; where it has two columns, each line names its own. */
export function paperLines(blocks: readonly WordBlock[]): PaperLine[] {
  return blocks.flatMap((block, index): PaperLine[] => {
    const layout = layoutParts(block);
    if (layout)
      return layout.flatMap(({ columns }) =>
        columns.flatMap((lines, column) =>
          lines.map((line) => ({
            ...line,
            block: index,
            column: columnOf(column, columns.length),
          })),
        ),
      );
    const lines = linesOf(block.element);
    if (block.kind === 'table')
      return lines.map((line) => ({ ...line, block: index, column: null, isData: true }));
    return lines.flatMap((line) => cutColumns(line, index));
  });
}

function columnOf(index: number, count: number): PaperLine['column'] {
  if (count === 1) return null;
  return index === 0 ? 'left' : 'right';
}

/** The columns of a line that wide gaps divide; letter-spaced words are no columns. */
function cutColumns(line: TextLine, block: number): PaperLine[] {
  const { text } = line;
  const pieces = text
    .trim()
    .split(GAP)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  const isLetterSpaced = withoutLetterSpacing(text) !== normalizeLine(text);
  if (pieces.length < 2 || isLetterSpaced)
    return [{ ...line, block, column: /^(?:\t{2}| {16})/.test(text) ? 'right' : null }];
  return pieces.map((piece, index) => ({
    ...line,
    text: piece,
    block,
    column: columnOf(index, pieces.length),
  }));
}
