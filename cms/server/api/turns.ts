/**
 * Lets at most so many begin in one turn of the event loop, in the order they came: a crowd that comes at once
 * does not stand before a reader who comes after it.
 * @returns what each waits for
 */
export function takeTurns(most: number): () => Promise<void> {
  let begun = 0;
  let next: Promise<void> | null = null;
  const nextTurn = () => {
    next ??= new Promise((resolve) => {
      setImmediate(() => {
        begun = 0;
        next = null;
        resolve();
      });
    });
    return next;
  };
  return async () => {
    while (begun >= most) await nextTurn();
    begun += 1;
    void nextTurn();
  };
}
