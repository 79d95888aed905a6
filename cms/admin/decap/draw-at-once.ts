import { flushSync } from 'react-dom';

/**
 * Changes that the form itself makes: drawn by the event they come from, or together with the text field's own
 * change, whose blocks are gone from its text before they are gone from the page.
 */
const OF_FORM: ReadonlySet<string> = new Set([
  'DRAFT_CHANGE_FIELD',
  'DRAFT_CLEAR_ERRORS',
  'DRAFT_VALIDATION_ERRORS',
]);
let isOfForm = false;

/** Every change of Decap's state is named here before the page hears of it. @param type of its action */
export function noteChange(type: string): void {
  isOfForm = OF_FORM.has(type);
}

/**
 * Draws what an answer of the server changes before anything else happens. Decap's react-redux 7 asks React to
 * draw it soon, and passes on no further change until that is done. A letter typed meanwhile is in the state and
 * not in what is drawn: React puts the field back to what it was before the letter, and the next letter is
 * typed there.
 */
export function unstable_batchedUpdates(update: () => void): void {
  if (isOfForm) update();
  else flushSync(update);
}
