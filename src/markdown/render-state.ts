import type { Embed } from '../blocks/block.ts';
import type { BlockInstance, BlockProblem } from '../blocks/read-block.ts';

/** A part of a body that is rendered apart from its HTML: a block, or a picture of plain Markdown. */
export type ExtractedPart = BlockInstance | Extract<Embed, { kind: 'picture' }>;

/** What the plugins of one rendering collect beside the HTML. */
export interface RenderState {
  extracted: ExtractedPart[];
  headings: { depth: number; text: string; id: string }[];
  problems: BlockProblem[];
  /** Random for every rendering, so that no text of an editor can look like a placeholder. */
  placeholderKey: string;
}

export function newRenderState(): RenderState {
  return { extracted: [], headings: [], problems: [], placeholderKey: crypto.randomUUID() };
}

/** Stores a part and returns the text that stands for it in the HTML. */
export function placeholder(state: RenderState, extracted: ExtractedPart): string {
  return `[[${state.placeholderKey}:${state.extracted.push(extracted) - 1}]]`;
}

/** Matches the placeholders of one rendering; the group is the index in `extracted`. */
export function placeholderPattern({ placeholderKey }: RenderState): RegExp {
  return new RegExp(`\\[\\[${placeholderKey}:(\\d+)\\]\\]`, 'g');
}
