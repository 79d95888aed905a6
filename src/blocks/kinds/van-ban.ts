import { blockStrings } from '../../i18n/block-strings.ts';
import { relation } from '../../model/fields/relation.ts';
import { leafBlock } from '../block.ts';

const { fields } = blockStrings['van-ban'];

/** A document of the library with its legal state. Its text belongs to another entry, so `words` is empty. */
export default leafBlock({
  word: 'van-ban',
  attributes: { ma: relation({ label: fields.ma, to: { collection: 'documents' } }) },
  html: ({ ma }) => ['<div class="card">', { kind: 'document', slug: ma }, '</div>'],
  words: [],
});
