import { blockStrings } from '../i18n/block-strings.ts';
import type { Block } from './block.ts';

/** A word in block-strings.ts without a file in kinds/ fails here, when the module is loaded. */
const modules: Block[] = await Promise.all(
  Object.keys(blockStrings).map(async (word) => (await import(`./kinds/${word}.ts`)).default),
);

/** The closed set of blocks an editor may put into a body, by the word written after the colons. */
export const blocks: ReadonlyMap<string, Block> = new Map(
  modules.map((block) => [block.word, block]),
);

/** The words of all blocks, in the order of the editor's menu. */
export const blockWords: readonly string[] = [...blocks.keys()];
