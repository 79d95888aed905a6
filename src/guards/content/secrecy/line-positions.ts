import { type NormalisedLine, normalisedLines } from './normalised-lines.ts';

/** Where a line stands in a text; what a limit would be at one place is a rule or a name at another. */
export type LinePosition =
  /** A heading, or the names of a table's columns: they name a subject. */
  | 'heading'
  | 'columnHead'
  /** A line that ends with a colon above the list or table it introduces. */
  | 'leadIn'
  /** Who gets the paper, below "Nơi nhận". */
  | 'recipients'
  /** "Kính gửi", "Kính thưa". */
  | 'salutation'
  | 'tableRow'
  | 'listItem'
  /** "Điều 5", "Khoản 2": what a rule says of papers in general. */
  | 'provision'
  /** "Căn cứ …" */
  | 'basis'
  /** A block quotation. */
  | 'quote'
  /** Running text of a paper: near its first or last line, or between them. */
  | 'edge'
  | 'inner'
  /** Running text of a few lines, as messages and remarks are. */
  | 'paragraph';

export interface PositionedLine {
  raw: string;
  position: LinePosition;
  /** It stands in a text too long for a message. */
  isInPaper: boolean;
}

/** A text of so many lines is no paper but a message. */
const SHORT_TEXT = 8;
/** Limits stand above or below the text of a paper: the issuer's lines and the signature are here. */
const EDGE_LINES = 6;

const DIVIDER = /^[\s:|-]+$/;
const LIST_ITEM =
  /^[\s*_]*(?:[-–—+•*]\s|\(?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[a-zđ]|[IVX]{1,5})[.)]\s)/u;
const SALUTATION = /^(?:kính gửi|kính thưa|thưa)(?!\p{L})/iu;
const RECIPIENTS = /^nơi nhận(?!\p{L})/iu;
const PROVISION = /^(?:Điều|Khoản|Điểm|Chương|Mục|Phần|Phụ lục)\s+(?:\d|[IVX])/u;
const BASIS = /^(?:Căn cứ|Theo đề nghị|Xét đề nghị)(?!\p{L})/u;

/** The lines of a text as readers see them, rows of tables whole, each with its place. */
export function positionedLines(text: string): PositionedLine[] {
  const rows = text.split('\n').filter((row) => row.trim() !== '');
  let isBelowRecipients = false;
  const lines = rows.flatMap((row, at) => {
    if (isDivider(row)) return [];
    const next = rows[at + 1] ?? '';
    const isItem = LIST_ITEM.test(row);
    isBelowRecipients = RECIPIENTS.test(bare(row)) || (isBelowRecipients && isItem);
    const position = isBelowRecipients ? 'recipients' : positionOf(row, next, isItem);
    return linesOfRow(row).map(({ raw, isListed }) => ({
      raw,
      position: position === 'paragraph' && isListed ? ('listItem' as const) : position,
    }));
  });
  const isShort = lines.length <= SHORT_TEXT;
  return lines.map(({ raw, position }, at) => {
    if (position !== 'paragraph' || isShort) return { raw, position, isInPaper: !isShort };
    const isEdge = at < EDGE_LINES || at >= lines.length - EDGE_LINES;
    return { raw, position: isEdge ? 'edge' : 'inner', isInPaper: true };
  });
}

/** A row is looked at once, however many lines it makes. */
function positionOf(row: string, next: string, isItem: boolean): LinePosition {
  const words = bare(row);
  if (/^\s*#{1,6}\s/.test(row)) return 'heading';
  if (row.includes('|')) return isDivider(next) ? 'columnHead' : 'tableRow';
  if (/^\s*>/.test(row)) return 'quote';
  if (/:[*_\s]*$/.test(row) && (LIST_ITEM.test(next) || next.includes('|'))) return 'leadIn';
  if (SALUTATION.test(words)) return 'salutation';
  if (PROVISION.test(words)) return 'provision';
  if (BASIS.test(words)) return 'basis';
  return isItem ? 'listItem' : 'paragraph';
}

/** Whether two lines may be read as one: what the first orders, the second may say of what. */
export function continues(line: PositionedLine, next: PositionedLine): boolean {
  return kindOf(line.position) === kindOf(next.position) && !line.raw.endsWith(':');
}

function kindOf(position: LinePosition): LinePosition {
  return position === 'edge' || position === 'inner' ? 'paragraph' : position;
}

function linesOfRow(row: string): NormalisedLine[] {
  const lines = row.includes('|')
    ? normalisedLines(row.replace(/<br\s*\/?>/gi, ' ')).slice(0, 1)
    : normalisedLines(row);
  return lines.filter(({ raw }) => raw !== '');
}

/** The line of dashes below the head of a Markdown table. */
function isDivider(row: string): boolean {
  return row.includes('|') && row.includes('---') && DIVIDER.test(row);
}

function bare(row: string): string {
  return row.replace(/^[\s*_>+•-]+/, '');
}
