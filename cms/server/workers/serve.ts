import { setPriority } from 'node:os';
import { errorText } from '../../../src/lib/error-text.ts';
import type { FromWorker, ToWorker } from './messages.ts';

/** Half of the scale: the server, and with it its readers, comes first. */
const NICE = 10;

/**
 * Makes this process one of a pool: does each piece of work it is sent, and ends with the server.
 * @param work its output must be what processes can send each other; `ask` asks the server something
 */
export function serve<Input>(
  work: (input: Input, ask: (question: unknown) => Promise<unknown>) => unknown,
): void {
  let answered: (answer: unknown) => void = () => {};
  const send = (message: FromWorker) => process.send?.(message);
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
  setPriority(NICE);
  process.on('disconnect', () => process.exit(0));
  process.on('message', async (message: ToWorker) => {
    if ('answer' in message) return answered(message.answer);
    try {
      send({ output: await work(message.input as Input, askInTurn) });
    } catch (error) {
      send({ fault: errorText(error) });
    }
  });
  send({ isReady: true });
}
