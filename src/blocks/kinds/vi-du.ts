import { blockStrings } from '../../i18n/block-strings.ts';
import { text } from '../../model/fields/text.ts';
import { containerBlock } from '../block.ts';

const { fields } = blockStrings['vi-du'];

/** A worked example: the case and the task; the folded answer follows as a block of its own. */
export default containerBlock({
  word: 'vi-du',
  attributes: { 'tieu-de': text({ label: fields['tieu-de'] }) },
  element: 'section',
  title: { attribute: 'tieu-de', element: 'p', isName: true },
});
