import { blocks } from '../blocks/registry.ts';
import { blockContentLabel, blockStrings } from '../i18n/block-strings.ts';

/** A block as the editors' handbook explains it. */
export interface BlockRow {
  label: string;
  /** When to use it. */
  use: string;
  /** Labels of what the editor fills in. */
  fields: string[];
}

/** Every block of the editor's menu, in its order. */
export function blockTable(): BlockRow[] {
  return Object.entries(blockStrings).map(([word, { label, use }]) => {
    const block = blocks.get(word);
    const labels = Object.values(block?.attributes ?? {}).map(({ editor }) => editor.label);
    return {
      label,
      use,
      fields: block?.form === 'container' ? [...labels, blockContentLabel] : labels,
    };
  });
}
