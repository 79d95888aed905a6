import type { HTMLElement } from 'node-html-parser';
import type { WordBlock } from './blocks.ts';
import { linesOf, type TextLine } from './text-lines.ts';

/** Words that the head and the signature of a paper hold and tables of data do not. */
const LAYOUT_WORDS =
  /ĐẢNG CỘNG SẢN VIỆT NAM|CỘNG H(?:ÒA|OÀ) XÃ HỘI|ĐOÀN TNCS|nơi nhận\s*:?|(?:^|\n)[ \t]*(?:T\/M|K\/T|T\/L|TM\.|KT\.|TL\.|TUQ\.|Q\.)[ \t]/iu;
/** The line of the symbol: tells a head whose motto is a picture or missing. */
const SYMBOL_LINE = /(?:^|\n)[ \t]*[Ss]ố ?:? ?[\d….]{0,6} ?[-–] ?\p{Lu}/u;
/** The table of a head holds no more text. */
const MAX_HEAD_LENGTH = 400;
const POSTS =
  /(?:^|\n)\s*(?:CHỦ TRÌ|CHỦ TỌA|CHỦ TOẠ|THƯ KÝ|BÍ THƯ|PHÓ BÍ THƯ|CHÁNH VĂN PHÒNG|TRƯỞNG BAN|NGƯỜI LẬP|NGƯỜI GHI)/u;
/** A table with more rows is data. */
const MAX_LAYOUT_ROWS = 12;

/** Whether a table only sets text in columns: the head of a paper, or its recipients and signature. */
export function isLayoutTable({ kind, element, text }: WordBlock): boolean {
  if (kind !== 'table') return false;
  const rows = element.querySelectorAll('tr');
  if (rows.length > MAX_LAYOUT_ROWS) return false;
  const columns = Math.max(...rows.map((row) => row.childNodes.length));
  if (columns > 3) return false;
  if (SYMBOL_LINE.test(text) && rows.length <= 4 && text.length < MAX_HEAD_LENGTH && columns === 2)
    return true;
  return LAYOUT_WORDS.test(text) || (rows.length <= 4 && POSTS.test(text) && !/\d{2,}/.test(text));
}

/** The columns of a layout table, each with its lines from top to bottom. */
export function tableColumns({ element }: WordBlock): TextLine[][] {
  const columns: TextLine[][] = [];
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
