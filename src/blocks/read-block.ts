import { normalizeText } from '../lib/vietnamese/normalize.ts';
import type { Block, BlockValues, LeafBlock, Piece } from './block.ts';

/** What is wrong with a block, for the guard's message. */
export type BlockProblem =
  | { rule: 'unknownBlock'; name: string }
  | { rule: 'blockAttribute'; name: string; attribute: string }
  | { rule: 'blockExtra'; name: string; attribute: string }
  | { rule: 'blockBroken'; name: string };

/** Attributes as the Markdown parser gives them. */
export type WrittenAttributes = Record<string, string | null | undefined>;

/** A leaf block as it stands in one body. */
export interface UsedBlock {
  block: LeafBlock;
  values: BlockValues;
}

/** The values of a block; paths of pictures and files in their one spelling. */
export function blockValues(block: Block, written: WrittenAttributes): BlockValues {
  return Object.fromEntries(
    Object.entries(block.attributes).map(([name, { editor }]) => {
      const value = written[name]?.trim() ?? '';
      const isPath = editor.kind === 'image' || editor.kind === 'file';
      return [name, isPath ? mediaPath(value) : value];
    }),
  );
}

/** Attributes that a block requires and lacks, and those nobody reads. */
export function attributeProblems(block: Block, written: WrittenAttributes): BlockProblem[] {
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

/** What a block of a body is drawn from. */
export function piecesOf({ block, values }: UsedBlock): (string | Piece)[] {
  return block.html(values);
}

/** The words of a block that are text of the body itself. */
export function wordsOf({ block, values }: UsedBlock): string[] {
  return block.words.map((name) => values[name] ?? '');
}

/**
 * One spelling for the path of a picture or file, however Markdown carried it: NFC, and without the
 * %-encoding that a parser puts on spaces and marks.
 */
export function mediaPath(path: string): string {
  try {
    return normalizeText(decodeURI(path)).trim();
  } catch {
    return normalizeText(path).trim();
  }
}
