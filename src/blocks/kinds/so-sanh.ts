import { containerBlock } from '../block.ts';

/** Two ways of doing something side by side: a list of two, each with a list of its own. */
export default containerBlock({ word: 'so-sanh', attributes: {}, element: 'div' });
