import type { Fields } from '../model/fields/field.ts';

/** Something in a body that page and preview render from other entries or files, each in its own way. */
export type Embed =
  | { kind: 'document'; slug: string }
  | { kind: 'question'; slug: string }
  | { kind: 'definition'; slug: string }
  | { kind: 'formSheet' }
  | { kind: 'picture'; src: string; alt: string; sizes: string }
  | { kind: 'file'; path: string; title: string };

/** The values of a block's attributes, trimmed; '' for one that is missing. */
export type BlockValues<F extends Fields = Fields> = Record<keyof F & string, string>;

/** A block around other Markdown: `:::word{…}` … `:::`. */
export interface ContainerBlock {
  form: 'container';
  word: string;
  /** Attributes as fields: the editor's form and the rules follow from them. */
  attributes: Fields;
  /** The element around the content; its class is `block-WORD`. */
  element: 'aside' | 'blockquote' | 'details' | 'div' | 'figure' | 'section';
  /**
   * The attribute that stands above the content, and in which element; `isName`: it is also the
   * name of the block for those who cannot see it (aria-label).
   */
  title?: { attribute: string; element: 'p' | 'summary'; isName?: boolean };
}

/** A block on a line of its own: `::word{…}`. */
export interface LeafBlock {
  form: 'leaf';
  word: string;
  attributes: Fields;
  /** What it is rendered as: HTML strings and embeds, in order. */
  html: (values: BlockValues) => (string | Embed)[];
  /** The attributes with text of the body itself, for history and comparison. */
  words: readonly string[];
}

export type Block = ContainerBlock | LeafBlock;

/** Defines a block around other Markdown. */
export function containerBlock<F extends Fields>(
  block: Omit<ContainerBlock, 'form' | 'attributes' | 'title'> & {
    attributes: F;
    title?: ContainerBlock['title'] & { attribute: keyof F & string };
  },
): ContainerBlock {
  return { form: 'container', ...block };
}

/** Defines a block on a line of its own; `html` may only ask for attributes that it has. */
export function leafBlock<F extends Fields>(
  block: Omit<LeafBlock, 'form' | 'attributes' | 'html' | 'words'> & {
    attributes: F;
    html: (values: BlockValues<F>) => (string | Embed)[];
    words: readonly (keyof F & string)[];
  },
): LeafBlock {
  return { form: 'leaf', ...block, html: block.html as LeafBlock['html'] };
}
