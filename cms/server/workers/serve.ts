import { readlinkSync } from 'node:fs';
import { setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import type { FromWorker, ToWorker } from './messages.ts';

/** Half of the scale: readers, who are served by another thread, come first. */
const NICE = 10;

/**
 * Makes this thread one of a pool: does each piece of work it is sent.
 * @param work its output must be what threads can send each other; `ask` asks the server something
 */
export function serve<Input>(
  work: (input: Input, ask: (question: unknown) => Promise<unknown>) => unknown,
): void {
  let answered: (answer: unknown) => void = () => {};
  const send = (message: FromWorker) => parentPort?.postMessage(message);
  const ask = (question: unknown) => {
    const { promise, resolve } = Promise.withResolvers<unknown>();
    answered = resolve;
    send({ question });
    return promise;
  };
  // One question after another: the pool answers them in order.
  let last: Promise<unknown> = Promise.resolve();
  const askInTurn = (question: unknown) => {
    last = last.then(() => ask(question));
    return last;
  };
  stepBack();
  parentPort?.on('message', async (message: ToWorker) => {
    if ('answer' in message) return answered(message.answer);
    try {
      send({ output: await work(message.input as Input, askInTurn) });
    } catch (error) {
      send({ fault: error instanceof Error ? error.message : String(error) });
    }
  });
  send({ isReady: true });
}

/** Gives way to the server's own thread; on Linux a priority is that of one thread. */
function stepBack(): void {
  try {
    const thread = readlinkSync('/proc/thread-self').split('/').at(-1);
    setPriority(Number(thread), NICE);
  } catch {
    // Elsewhere the system shares the processor as it does.
  }
}
