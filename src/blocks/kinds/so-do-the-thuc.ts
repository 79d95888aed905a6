import { leafBlock } from '../block.ts';

/** The drawn sheet of a Party paper with its numbered places and their list; the words are a setting. */
export default leafBlock({
  word: 'so-do-the-thuc',
  attributes: {},
  html: () => [{ kind: 'formSheet' }],
  words: [],
});
