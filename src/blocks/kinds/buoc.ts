import { containerBlock } from '../block.ts';

/** Numbered steps. */
export default containerBlock({ word: 'buoc', attributes: {}, element: 'div' });
