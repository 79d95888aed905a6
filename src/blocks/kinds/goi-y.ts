import { blockStrings } from '../../i18n/block-strings.ts';
import { text } from '../../model/fields/text.ts';
import { containerBlock } from '../block.ts';

const { fields } = blockStrings['goi-y'];

/** An answer that stays folded until the reader opens it. */
export default containerBlock({
  word: 'goi-y',
  attributes: { 'tieu-de': text({ label: fields['tieu-de'] }) },
  element: 'details',
  title: { attribute: 'tieu-de', element: 'summary' },
});
