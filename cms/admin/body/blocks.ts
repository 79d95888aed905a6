import type { CMS, EditorComponentOptions } from 'decap-cms-core';
import type { Block } from '../../../src/blocks/block.ts';
import { blocks } from '../../../src/blocks/registry.ts';
import { blockContentLabel, blockStrings } from '../../../src/i18n/block-strings.ts';
import { formFields } from '../../config/form.ts';
import { CONTENT_FIELD, readAttributes, writeBlock } from './block-text.ts';

/** `:::word{…}` … `:::`; the fence may be longer when blocks stand inside it. */
const containerPattern = (word: string) =>
  new RegExp(`^(:{3,})${word}(?:\\{([^}\\n]*)\\})?[ \\t]*\\n([\\s\\S]*?)\\n\\1[ \\t]*(?=\\n|$)`);
/** `::word{…}` on one line. */
const leafPattern = (word: string) => new RegExp(`^::${word}\\{([^\\n]*)\\}[ \\t]*(?=\\n|$)`);

/** Depth of the folder a body's paths are written from: `../media/x.jpg`. */
const BODY_DEPTH = 1;

/** A block of src/blocks as a component of Decap's text field. */
function componentOf({ word, form, attributes }: Block) {
  const isContainer = form === 'container';
  const content = { name: CONTENT_FIELD, label: blockContentLabel, widget: 'body' };
  const fields = [
    ...formFields(attributes, { depth: BODY_DEPTH, form: null }),
    ...(isContainer ? [content] : []),
  ];
  return {
    id: word,
    label: blockStrings[word as keyof typeof blockStrings].label,
    fields,
    pattern: isContainer ? containerPattern(word) : leafPattern(word),
    fromBlock: (match: RegExpMatchArray) =>
      isContainer
        ? { ...readAttributes(match[2] ?? ''), [CONTENT_FIELD]: match[3] ?? '' }
        : readAttributes(match[1] ?? ''),
    toBlock: (data: Record<string, string>) =>
      writeBlock(
        word,
        fields.map(({ name }) => name),
        data,
      ),
    toPreview: () => '',
  };
}

/** The closed set of blocks as components of Decap's text field. */
export const blockComponents = [...blocks.values()].map(componentOf);

/** Gives Decap's text field the blocks. */
export function registerBlocks(cms: CMS): void {
  for (const component of blockComponents)
    cms.registerEditorComponent(component as unknown as EditorComponentOptions);
}
