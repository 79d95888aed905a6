import { setTimeout } from 'node:timers/promises';

/** Lets threads do something one after the other; held in memory that they share. */
export type Turns = Int32Array<SharedArrayBuffer>;

export function newTurns(): Turns {
  return new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
}

const FREE = 0;
const TAKEN = 1;
/** A timer keeps the thread running while it waits; Atomics.waitAsync does not. */
const PAUSE_MS = 20;

/** Waits until no other thread works in its turn, and works. */
export async function inTurn<T>(turns: Turns, work: () => Promise<T>): Promise<T> {
  while (Atomics.compareExchange(turns, 0, FREE, TAKEN) !== FREE) await setTimeout(PAUSE_MS);
  try {
    return await work();
  } finally {
    Atomics.store(turns, 0, FREE);
  }
}
