import { blockStrings } from '../../i18n/block-strings.ts';
import { escapeHtml } from '../../lib/html.ts';
import { image } from '../../model/fields/media.ts';
import { text } from '../../model/fields/text.ts';
import { leafBlock } from '../block.ts';

const { fields } = blockStrings.hinh;

/** A picture with caption and credit. */
export default leafBlock({
  word: 'hinh',
  attributes: {
    tep: image({ label: fields.tep }),
    'mo-ta': text({ label: fields['mo-ta'] }),
    'chu-thich': text({ label: fields['chu-thich'] }),
    nguon: text({ label: fields.nguon }),
  },
  html: ({ tep, 'mo-ta': alt, 'chu-thich': caption, nguon }) => [
    '<figure>',
    { kind: 'picture', src: tep, alt, sizes: '(min-width: 50rem) 42rem, calc(100vw - 32px)' },
    `<figcaption>${escapeHtml(caption)} <span class="muted">${escapeHtml(nguon)}</span></figcaption></figure>`,
  ],
  words: ['chu-thich'],
});
