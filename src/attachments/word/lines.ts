import { type HTMLElement, parse } from 'node-html-parser';
import { type PaperLine, unspaced } from '../../lib/party/recognise/paper-line.ts';
import { normalizeLine, normalizeText } from '../../lib/vietnamese/normalize.ts';
import type { WordBlock } from './blocks.ts';

/** What stands only in the head and the signature of a paper, never in a table of data. */
const LAYOUT =
  /ĐẢNG CỘNG SẢN VIỆT NAM|CỘNG H(?:ÒA|OÀ) XÃ HỘI|ĐOÀN TNCS|nơi nhận\s*:?|(?:^|\n)[ \t]*(?:T\/M|K\/T|T\/L|TM\.|KT\.|TL\.|TUQ\.|Q\.)[ \t]/iu;
/** A head whose right side is a picture or missing. */
const HEAD = /(?:^|\n)[ \t]*[Ss]ố ?:? ?[\d….]{0,6} ?[-–] ?\p{Lu}/u;
/** A head's table has few words beside. */
const HEAD_LENGTH = 400;
const POSTS =
  /(?:^|\n)\s*(?:CHỦ TRÌ|CHỦ TỌA|CHỦ TOẠ|THƯ KÝ|BÍ THƯ|PHÓ BÍ THƯ|CHÁNH VĂN PHÒNG|TRƯỞNG BAN|NGƯỜI LẬP|NGƯỜI GHI)/u;
/** Wide gaps set two columns in one line where people had no table. */
const GAP = /\t+| {3,}|[ \u00A0]{4,}/;
/** A table of data has more rows than a head or a signature. */
const LAYOUT_ROWS = 12;

/** Whether a table only sets columns: the head of a paper, or its signature beside Nơi nhận. */
export function isLayoutTable({ kind, element, text }: WordBlock): boolean {
  if (kind !== 'table') return false;
  const rows = element.querySelectorAll('tr');
  if (rows.length > LAYOUT_ROWS) return false;
  const columns = Math.max(...rows.map((row) => row.childNodes.length));
  if (columns > 3) return false;
  if (HEAD.test(text) && rows.length <= 4 && text.length < HEAD_LENGTH && columns === 2)
    return true;
  return LAYOUT.test(text) || (rows.length <= 4 && POSTS.test(text) && !/\d{2,}/.test(text));
}

/** The columns of a layout table, each with its lines from top to bottom. */
export function tableColumns({ element }: WordBlock): { text: string; isBold: boolean }[][] {
  const columns: { text: string; isBold: boolean }[][] = [];
  for (const row of element.querySelectorAll('tr')) {
    const cells = row.childNodes.filter((node): node is HTMLElement => node.nodeType === 1);
    for (const [index, cell] of cells.entries()) {
      const column = columns[index] ?? [];
      columns[index] = column;
      column.push(...linesOf(cell));
    }
  }
  return columns.filter((column) => column.length > 0);
}

/** The printed lines of a document, columns apart. */
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

/** A line with wide gaps in it is two columns; letters set apart are one. */
function cutColumns(text: string, isBold: boolean, block: number): PaperLine[] {
  const pieces = text
    .trim()
    .split(GAP)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  const isSetApart = unspaced(text) !== normalizeLine(text);
  if (pieces.length < 2 || isSetApart)
    return [{ text, isBold, block, column: /^(?:\t{2}| {16})/.test(text) ? 'right' : null }];
  return pieces.map((piece, index) => ({
    text: piece,
    isBold,
    block,
    column: columnOf(index, pieces.length),
  }));
}

/** The lines of a cell or paragraph, and whether they are set in bold as a whole. */
function linesOf(element: HTMLElement): { text: string; isBold: boolean }[] {
  const paragraphs = element.querySelectorAll('p');
  return (paragraphs.length > 0 ? paragraphs : [element])
    .flatMap((part) => {
      // A break inside bold words cuts their element in two.
      const isWhole = isBoldAsWhole(part) || part.closest('strong') !== null;
      return part.innerHTML.split(/<br\s*\/?>/i).map((html) => {
        const line = parse(html);
        return { text: normalizeText(line.textContent), isBold: isWhole || isBoldAsWhole(line) };
      });
    })
    .filter(({ text }) => text.trim() !== '');
}

function isBoldAsWhole(element: HTMLElement): boolean {
  if (/^H[1-6]$/.test(element.tagName ?? '')) return true;
  const bold = element.querySelectorAll('strong').map((node) => node.textContent);
  const length = normalizeLine(element.textContent).length;
  return length > 0 && normalizeLine(bold.join('')).length >= length * 0.9;
}
