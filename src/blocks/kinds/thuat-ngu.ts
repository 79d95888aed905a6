import { blockStrings } from '../../i18n/block-strings.ts';
import { relation } from '../../model/fields/relation.ts';
import { leafBlock } from '../block.ts';

const { fields } = blockStrings['thuat-ngu'];

/** A word of the trade with its meaning. Its text belongs to another entry, so `words` is empty. */
export default leafBlock({
  word: 'thuat-ngu',
  attributes: { ma: relation({ label: fields.ma, to: { collection: 'definitions' } }) },
  html: ({ ma }) => [{ kind: 'definition', slug: ma }],
  words: [],
});
