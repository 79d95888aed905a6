/**
 * One thing at a time, in the order they came. A task that fails does not stop the next.
 * @returns a function that runs a task when its turn comes and gives its result
 */
export function writerQueue(): <T>(task: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const turn = last.then(task, task);
    last = turn.catch(() => {});
    return turn;
  };
}
