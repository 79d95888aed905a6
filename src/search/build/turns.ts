/** Lets threads do something one after the other; held in memory that they share. */
export type Turns = Int32Array<SharedArrayBuffer>;

export function newTurns(): Turns {
  return new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
}

const FREE = 0;
const TAKEN = 1;

/** Waits until no other thread works in its turn, and works. */
export async function inTurn<T>(turns: Turns, work: () => Promise<T>): Promise<T> {
  while (Atomics.compareExchange(turns, 0, FREE, TAKEN) !== FREE)
    await Atomics.waitAsync(turns, 0, TAKEN).value;
  try {
    return await work();
  } finally {
    Atomics.store(turns, 0, FREE);
    Atomics.notify(turns, 0, 1);
  }
}
