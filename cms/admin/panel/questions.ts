import { type Conflict, type ConflictChoice, panelState, updatePanel } from './panel-state.ts';

/** Asks for the password over the page. @returns whether the person signed in */
export function requestSignIn(): Promise<boolean> {
  const { promise: answer, resolve } = Promise.withResolvers<boolean>();
  // Several requests may find the session ended: one sign-in answers them all.
  const waiting = panelState().signIn;
  updatePanel({
    signIn: (isDone) => {
      updatePanel({ signIn: null });
      waiting?.(isDone);
      resolve(isDone);
    },
  });
  return answer;
}

/** Shows both texts of an entry. @returns what the person wants */
export function resolveConflict(conflict: Omit<Conflict, 'decide'>): Promise<ConflictChoice> {
  const { promise: answer, resolve } = Promise.withResolvers<ConflictChoice>();
  updatePanel({
    conflict: {
      ...conflict,
      decide: (choice) => {
        updatePanel({ conflict: null });
        resolve(choice);
      },
    },
  });
  return answer;
}
