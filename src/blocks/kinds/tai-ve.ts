import { blockStrings } from '../../i18n/block-strings.ts';
import { file } from '../../model/fields/media.ts';
import { text } from '../../model/fields/text.ts';
import { leafBlock } from '../block.ts';

const { fields } = blockStrings['tai-ve'];

/** A file to download, with its type and size. */
export default leafBlock({
  word: 'tai-ve',
  attributes: { tep: file({ label: fields.tep }), ten: text({ label: fields.ten }) },
  html: ({ tep, ten }) => ['<p>', { kind: 'file', path: tep, title: ten }, '</p>'],
  words: ['ten'],
});
