import { blockStrings } from '../i18n/block-strings.ts';
import type { BlockProblem } from './read-block.ts';
import { blocks } from './registry.ts';

/** The names of all blocks in the words of the menu, for messages. */
export const blockLabels: readonly string[] = Object.values(blockStrings).map(({ label }) => label);

/**
 * The values of a block's problem as people know them: blocks and attributes by the labels of their form,
 * anything unknown as it was written.
 */
export function problemWords(problem: BlockProblem): Record<string, string> {
  const { name } = problem;
  if (!('attribute' in problem)) return { name };
  const field = blocks.get(name)?.attributes[problem.attribute];
  return { name: blockLabel(name), attribute: field?.editor.label ?? problem.attribute };
}

function blockLabel(word: string): string {
  const strings = Object.entries(blockStrings).find(([known]) => known === word)?.[1];
  return strings?.label ?? word;
}
