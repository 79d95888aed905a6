import { flushSync } from 'react-dom';

/**
 * Draws what a change of Decap's state changes before anything else happens. Decap's react-redux 7 asks React to
 * draw it soon, and passes on no further change until that is done. A letter typed meanwhile is in the state and
 * not in what is drawn: React puts the field back to what it was before the letter, and the next letter is
 * typed there.
 */
export function unstable_batchedUpdates(update: () => void): void {
  flushSync(update);
}
