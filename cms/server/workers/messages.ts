/** What a pool sends to a process: a piece of work, or the answer to a question. */
export type ToWorker = { input: unknown } | { answer: unknown };

/** What a process sends: that it has begun; a question, and at last what came of the work or why nothing did. */
export type FromWorker =
  | { isReady: true }
  | { question: unknown }
  | { output: unknown }
  | { fault: string };
