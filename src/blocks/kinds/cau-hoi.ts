import { blockStrings } from '../../i18n/block-strings.ts';
import { relation } from '../../model/fields/relation.ts';
import { leafBlock } from '../block.ts';

const { fields } = blockStrings['cau-hoi'];

/** A question of the course. Its text belongs to another entry, so `words` is empty. */
export default leafBlock({
  word: 'cau-hoi',
  attributes: { ma: relation({ label: fields.ma, to: { collection: 'questions' } }) },
  html: ({ ma }) => [{ kind: 'question', slug: ma }],
  words: [],
});
