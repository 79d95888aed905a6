import { blockStrings } from '../../i18n/block-strings.ts';
import { text } from '../../model/fields/text.ts';
import { containerBlock } from '../block.ts';

const { fields } = blockStrings.hop;

/** A box beside the text; its title is its accessible name too. */
export default containerBlock({
  word: 'hop',
  attributes: { 'tieu-de': text({ label: fields['tieu-de'] }) },
  element: 'aside',
  title: { attribute: 'tieu-de', element: 'p', isName: true },
});
