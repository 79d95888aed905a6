import { normalizeText } from '../lib/vietnamese/normalize.ts';
import type { Block, BlockValues, Embed, LeafBlock } from './block.ts';

/** What is wrong with a block, for the guard's message. */
export type BlockProblem =
  | { rule: 'unknownBlock'; name: string }
  | { rule: 'blockAttribute'; name: string; attribute: string }
  | { rule: 'blockExtra'; name: string; attribute: string }
  | { rule: 'blockBroken'; name: string };

/** Attributes as the Markdown parser gives them. */
export type RawAttributes = Record<string, string | null | undefined>;

/** A leaf block as it stands in one body. */
export interface BlockInstance {
  block: LeafBlock;
  values: BlockValues;
}

/** The values of a block; paths of pictures and files in the normal form of {@link mediaPath}. */
export function blockValues(block: Block, written: RawAttributes): BlockValues {
  return Object.fromEntries(
    Object.entries(block.attributes).map(([name, { editor }]) => {
      const value = written[name]?.trim() ?? '';
      const isPath = editor.kind === 'image' || editor.kind === 'file';
      return [name, isPath ? mediaPath(value) : value];
    }),
  );
}

/** Required attributes that are missing, and attributes the block does not have. */
export function attributeProblems(block: Block, written: RawAttributes): BlockProblem[] {
  const { word: name, attributes } = block;
  return [
    ...Object.entries(attributes)
      .filter(([attribute, { editor }]) => editor.required && !written[attribute]?.trim())
      .map(([attribute]): BlockProblem => ({ rule: 'blockAttribute', name, attribute })),
    ...Object.keys(written)
      .filter((attribute) => !Object.hasOwn(attributes, attribute))
      .map((attribute): BlockProblem => ({ rule: 'blockExtra', name, attribute })),
  ];
}

/** HTML and embeds of a block. */
export function renderBlock({ block, values }: BlockInstance): (string | Embed)[] {
  return block.html(values);
}

/** Texts of a block that belong to the body itself. */
export function blockText({ block, values }: BlockInstance): string[] {
  return block.words.map((name) => values[name] ?? '');
}

/**
 * The normal form of the path of a picture or file: NFC, without the %-encoding that Markdown parsers
 * give spaces and diacritics.
 */
export function mediaPath(path: string): string {
  try {
    return normalizeText(decodeURI(path)).trim();
  } catch {
    return normalizeText(path).trim();
  }
}
