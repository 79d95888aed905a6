import { type PaperLine, withoutLetterSpacing } from '../../lib/party/recognise/paper-line.ts';
import { normalizeLine } from '../../lib/vietnamese/normalize.ts';
import { layoutOfRows } from './layout-rows.ts';

/** What a piece of a Word file prints: the lines of its cells, row by row, or its lines. */
export type ShownBlock<Line> =
  | { rows: readonly (readonly (readonly Line[])[])[]; lines?: never }
  | { lines: readonly Line[]; rows?: never };

interface ShownLine {
  text: string;
  isBold: boolean;
}

/** A wide gap between two columns that somebody set without a table. */
const GAP = /\t+| {3,}|[ \u00A0]{4,}/;

/**
 * The printed lines of a document; where it has two columns, each line names its own.
 * @param cut makes a line of a piece of one, where a wide gap divides it
 */
export function printedLines<Line extends ShownLine>(
  blocks: readonly ShownBlock<Line>[],
  cut: (line: Line, text: string) => Line = (line, text) => ({ ...line, text }),
): (Line & PaperLine)[] {
  return blocks.flatMap(({ rows, lines }, block): (Line & PaperLine)[] => {
    if (!rows) return lines.flatMap((line) => cutColumns(line, block, cut));
    const layout = layoutOfRows(rows);
    if (!layout)
      return rows
        .flat(2)
        .map((line) => Object.assign({}, line, { block, column: null, isData: true }));
    return layout.flatMap(({ columns }) =>
      columns.flatMap((own, column) =>
        own.map((line) =>
          Object.assign({}, line, { block, column: columnOf(column, columns.length) }),
        ),
      ),
    );
  });
}

function columnOf(index: number, count: number): PaperLine['column'] {
  if (count === 1) return null;
  return index === 0 ? 'left' : 'right';
}

/** The columns of a line that wide gaps divide; letter-spaced words are no columns. */
function cutColumns<Line extends ShownLine>(
  line: Line,
  block: number,
  cut: (line: Line, text: string) => Line,
): (Line & PaperLine)[] {
  const { text } = line;
  const pieces = text
    .trim()
    .split(GAP)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  const isLetterSpaced = withoutLetterSpacing(text) !== normalizeLine(text);
  if (pieces.length < 2 || isLetterSpaced) {
    const column = /^(?:\t{2}| {16})/.test(text) ? ('right' as const) : null;
    return [Object.assign({}, line, { block, column })];
  }
  return pieces.map((piece, index) =>
    Object.assign(cut(line, piece), { block, column: columnOf(index, pieces.length) }),
  );
}
