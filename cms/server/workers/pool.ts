import { Worker } from 'node:worker_threads';
import type { FromWorker, ToWorker } from './messages.ts';

/** A piece of work that took too long or too much memory, or found too many before it. */
export class WorkLimitError extends Error {
  readonly reason: 'limit' | 'queue';

  constructor(reason: 'limit' | 'queue') {
    super(reason);
    this.name = 'WorkLimitError';
    this.reason = reason;
  }
}

/** How long a thread may take to read its code, on a machine that does much else. */
const START_MS = 60_000;

export interface PoolOptions {
  script: URL;
  size: number;
  /** Longest time for one piece of work, from its start. */
  limitMs: number;
  megabytes: number;
  /** Pieces that may wait. */
  maxWaiting: number;
}

interface Job {
  input: unknown;
  owner: string;
  isUrgent: boolean;
  /** Answers what the worker asks meanwhile. */
  answer: (question: unknown) => Promise<unknown>;
  resolve: (output: unknown) => void;
  reject: (error: unknown) => void;
}

interface Thread {
  worker: Worker;
  job: Job | null;
  /** It has read its code; only then does a limit begin to count. */
  isReady: boolean;
  timer: NodeJS.Timeout | undefined;
}

/**
 * Threads for work whose cost strangers and editors decide: the server's own thread goes on answering, and
 * what takes too long is ended with its thread. Threads begin when they are first needed and then stay; none
 * keeps the process from ending.
 */
export class WorkerPool<Input, Output> {
  readonly #options: PoolOptions;
  readonly #threads = new Set<Thread>();
  readonly #waiting: Job[] = [];

  constructor(options: PoolOptions) {
    this.#options = options;
  }

  /**
   * Runs a piece of work.
   * @param owner whose it is: while there are several threads, nobody gets all of them
   * @param isUrgent before what waits already
   * @throws WorkLimitError, and what the work itself throws (its message)
   */
  run(
    input: Input,
    work: { owner?: string; isUrgent?: boolean; answer?: Job['answer'] } = {},
  ): Promise<Output> {
    const { owner = '', isUrgent = false, answer = async () => null } = work;
    if (this.#waiting.length >= this.#options.maxWaiting && !isUrgent)
      return Promise.reject(new WorkLimitError('queue'));
    return new Promise((resolve, reject) => {
      const settle = resolve as (output: unknown) => void;
      this.#waiting.push({ input, owner, isUrgent, answer, resolve: settle, reject });
      this.#start();
    });
  }

  /** Begins what waits, as far as there are threads. */
  #start(): void {
    for (let job = this.#next(); job; job = this.#next()) {
      const idle = [...this.#threads].find((thread) => thread.job === null) ?? this.#newThread();
      this.#waiting.splice(this.#waiting.indexOf(job), 1);
      this.#give(idle, job);
    }
  }

  #next(): Job | undefined {
    const { size } = this.#options;
    const busy = [...this.#threads].flatMap(({ job }) => (job ? [job.owner] : []));
    if (busy.length >= size) return undefined;
    const share = Math.max(1, size - 1);
    const mayRun = ({ owner }: Job) => busy.filter((other) => other === owner).length < share;
    return this.#waiting.find((job) => job.isUrgent && mayRun(job)) ?? this.#waiting.find(mayRun);
  }

  #give(thread: Thread, job: Job): void {
    thread.job = job;
    thread.worker.ref();
    this.#setTimer(thread);
    thread.worker.postMessage({ input: job.input } satisfies ToWorker);
  }

  #newThread(): Thread {
    const { script, megabytes } = this.#options;
    const worker = new Worker(script, {
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
    });
    const thread: Thread = { worker, job: null, isReady: false, timer: undefined };
    this.#threads.add(thread);
    worker.unref();
    worker.on('message', (message: FromWorker) => this.#receive(thread, message));
    worker.on('error', (error: Error & { code?: string }) => {
      const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      this.#end(thread, isMemory ? new WorkLimitError('limit') : error);
    });
    worker.on('exit', () => this.#end(thread));
    return thread;
  }

  #receive(thread: Thread, message: FromWorker): void {
    const { job, worker } = thread;
    if ('isReady' in message) thread.isReady = true;
    if (!job) return;
    if ('isReady' in message) {
      this.#setTimer(thread);
      return;
    }
    if ('question' in message) {
      const send = (answer: unknown) => worker.postMessage({ answer } satisfies ToWorker);
      job.answer(message.question).then(send, () => send(null));
      return;
    }
    clearTimeout(thread.timer);
    thread.job = null;
    worker.unref();
    if ('fault' in message) job.reject(new Error(message.fault));
    else job.resolve(message.output);
    this.#start();
  }

  #setTimer(thread: Thread): void {
    clearTimeout(thread.timer);
    const limit = thread.isReady ? this.#options.limitMs : START_MS;
    thread.timer = setTimeout(() => this.#end(thread), limit);
  }

  /** Gives a thread up, with what it was doing. */
  #end(thread: Thread, error: Error = new WorkLimitError('limit')): void {
    if (!this.#threads.delete(thread)) return;
    clearTimeout(thread.timer);
    void thread.worker.terminate();
    thread.job?.reject(error);
    this.#start();
  }
}
