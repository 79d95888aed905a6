import { hierarchy, tree } from 'd3-hierarchy';
import { type ChartNode, cut } from './nodes.ts';

/** A box with its place, in units of which FONT is the size of a letter. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
  lines: string[];
  /** Lines in small letters below. */
  notes: string[];
  href: string;
  kind: ChartNode['kind'];
}

/** A drawing: levels as columns from left to right, joined by lines at right angles. */
export interface Drawing {
  width: number;
  height: number;
  boxes: Box[];
  lines: string[];
}

export const FONT = 14;
export const NOTE_FONT = 12;
export const CAPTION = 24;
const LINE = 17;
const NOTE_LINE = 15;
const PADDING = 5;
const ROW_GAP = 5;
const COLUMN_GAP = 22;
/** A letter of a Vietnamese sans serif takes at most so much of its size, on average over a word. */
const LETTER = 0.58;
const MARGIN = 2;
/**
 * Widths of boxes; units are narrower where cells stand beside them. All columns together stay under 800, so that
 * small letters have 7 pt on A4 (165 mm between the margins).
 */
const WIDTHS = { top: 120, staff: 460, group: 130, unit: 460, cell: 210 };
const NARROW = { ...WIDTHS, staff: 268, unit: 268 };
/** The overview: groups stand where units do. */
const OVERVIEW = { ...WIDTHS, top: 220, group: 460 };
/**
 * How long a sheet of A4 is at that scale below the head of the page (205 of 257 mm between the margins); A3 has the
 * same in larger letters.
 */
const SHEET = 990 - CAPTION;

type Widths = Record<ChartNode['kind'], number>;

/** The sheets of a tree: pieces that fit on paper with letters one can read. */
export function sheetsOf(top: ChartNode): Drawing[] {
  const widths = widthsFor(top);
  const heightOf = (node: ChartNode) => sizeOf(node, widths).height + ROW_GAP;
  return cut(top, SHEET, heightOf).map((sheet) => place(sheet, widths));
}

/** The whole tree as one drawing. */
export function layout(top: ChartNode): Drawing {
  return place(top, widthsFor(top));
}

function widthsFor(top: ChartNode): Widths {
  const has = (node: ChartNode, kind: ChartNode['kind']): boolean =>
    node.kind === kind || node.children.some((child) => has(child, kind));
  if (has(top, 'cell')) return NARROW;
  return has(top, 'unit') ? WIDTHS : OVERVIEW;
}

/** Places the boxes of a tree (Reingold and Tilford's way, as d3-hierarchy has it). */
function place(top: ChartNode, widths: Widths): Drawing {
  const sized = hierarchy<ChartNode>(top, ({ children }) => children);
  const sizes = new Map(sized.descendants().map(({ data }) => [data, sizeOf(data, widths)]));
  const heightOf = ({ data }: { data: ChartNode }) => sizes.get(data)?.height ?? 0;
  const placed = tree<ChartNode>()
    .nodeSize([1, 1])
    .separation((left, right) => (heightOf(left) + heightOf(right)) / 2 + ROW_GAP)(sized);
  const nodes = placed.descendants();
  const highest = nodes.reduce((least, one) => Math.min(least, one.x - heightOf(one) / 2), 0);
  const columns = columnsOf(nodes, widths);
  const boxes = nodes.map((one): Box => {
    const { href, kind } = one.data;
    const height = heightOf(one);
    const [x, y] = [columns[one.depth] ?? MARGIN, one.x - highest - height / 2 + MARGIN];
    const { lines, notes } = sizes.get(one.data) ?? sizeOf(one.data, widths);
    return { x, y, width: widths[kind], height, lines, notes, href, kind };
  });
  const boxAt = new Map(nodes.map((one, at) => [one, boxes[at]]));
  const end = (of: (box: Box) => number) =>
    boxes.reduce((most, box) => Math.max(most, of(box)), 0) + MARGIN;
  return {
    width: end(({ x, width }) => x + width),
    height: end(({ y, height }) => y + height),
    boxes,
    lines: nodes.flatMap((one) => {
      const [from, to] = [boxAt.get(one.parent ?? one), boxAt.get(one)];
      return one.parent && from && to ? [joint(from, to)] : [];
    }),
  };
}

/** Where each level begins: behind the widest box of the one before. */
function columnsOf(nodes: readonly { depth: number; data: ChartNode }[], widths: Widths): number[] {
  const widest: number[] = [];
  for (const { depth, data } of nodes)
    widest[depth] = Math.max(widest[depth] ?? 0, widths[data.kind]);
  let left = MARGIN;
  return widest.map((width) => {
    const at = left;
    left += width + COLUMN_GAP;
    return at;
  });
}

function joint(from: Box, to: Box): string {
  const [x1, y1] = [from.x + from.width, middle(from)];
  const turn = to.x - COLUMN_GAP / 2;
  return `M${x1} ${y1}H${turn}V${middle(to)}H${to.x}`;
}

const middle = ({ y, height }: Box) => Math.round((y + height / 2) * 10) / 10;

interface Sized {
  lines: string[];
  notes: string[];
  height: number;
}

function sizeOf({ label, note, kind }: ChartNode, widths: Widths): Sized {
  const extent = (widths[kind] - 2 * PADDING) / LETTER;
  const lines = wrapped(label, Math.floor(extent / FONT));
  const notes = note === '' ? [] : wrapped(note, Math.floor(extent / NOTE_FONT));
  return { lines, notes, height: lines.length * LINE + notes.length * NOTE_LINE + 2 * PADDING };
}

/** Lines of at most so many letters, broken between words. */
export function wrapped(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Where the lines of a box stand: their middle, first base line and distance. */
export function textPlace({ x, y, width }: Box): { x: number; y: number; step: number } {
  return { x: x + width / 2, y: y + PADDING + LINE * 0.75, step: LINE };
}
