import { containerBlock } from '../block.ts';

/** A list of things to look at before something is done. */
export default containerBlock({ word: 'kiem-tra', attributes: {}, element: 'div' });
