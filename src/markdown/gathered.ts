import type { Block, BlockProblem } from './blocks.ts';

/** What one rendering gathers besides the HTML. */
export interface Gathered {
  blocks: Block[];
  headings: { depth: number; text: string; id: string }[];
  problems: BlockProblem[];
  /** New for every rendering, so that no text of an editor can pass for a marker. */
  secret: string;
}

/** Starts a rendering. */
export function newGathered(): Gathered {
  return { blocks: [], headings: [], problems: [], secret: crypto.randomUUID() };
}

/** Text that holds the place of a block in the HTML until it is cut there. */
export function marker(gathered: Gathered, block: Block): string {
  return `[[${gathered.secret}:${gathered.blocks.push(block) - 1}]]`;
}

/** Finds the markers of one rendering; the group is the block's number. */
export function markerPattern({ secret }: Gathered): RegExp {
  return new RegExp(`\\[\\[${secret}:(\\d+)\\]\\]`, 'g');
}
