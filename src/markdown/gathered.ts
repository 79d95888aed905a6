import type { Piece } from '../blocks/block.ts';
import type { BlockProblem, UsedBlock } from '../blocks/read-block.ts';

/** What is cut out of the HTML of a body, to be drawn apart: a block, or a picture of Markdown's own. */
export type Placed = UsedBlock | Extract<Piece, { kind: 'picture' }>;

/** What one rendering gathers besides the HTML. */
export interface Gathered {
  placed: Placed[];
  headings: { depth: number; text: string; id: string }[];
  problems: BlockProblem[];
  /** New for every rendering, so that no text of an editor can pass for a marker. */
  secret: string;
}

/** Starts a rendering. */
export function newGathered(): Gathered {
  return { placed: [], headings: [], problems: [], secret: crypto.randomUUID() };
}

/** Text that holds a place in the HTML until it is cut there. */
export function marker(gathered: Gathered, placed: Placed): string {
  return `[[${gathered.secret}:${gathered.placed.push(placed) - 1}]]`;
}

/** Finds the markers of one rendering; the group is the number of what was placed. */
export function markerPattern({ secret }: Gathered): RegExp {
  return new RegExp(`\\[\\[${secret}:(\\d+)\\]\\]`, 'g');
}
