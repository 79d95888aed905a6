import { type ChildProcess, fork } from 'node:child_process';
import type { FromWorker, ToWorker } from './messages.ts';
import { processorMs } from './processor-time.ts';

/** A piece of work that took too long or too much memory, or found too many before it. */
export class WorkLimitError extends Error {
  readonly reason: 'limit' | 'queue';

  constructor(reason: 'limit' | 'queue') {
    super(reason);
    this.name = 'WorkLimitError';
    this.reason = reason;
  }
}

/** How long a process may take to read its code, on a machine that does much else. */
const START_MS = 60_000;
/** On a busy machine work may take so many times its limit, as long as it has not had the processor for it. */
const PATIENCE = 4;

export interface PoolOptions {
  script: URL;
  size: number;
  /** Longest processor time for one piece of work. */
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

interface Helper {
  worker: ChildProcess;
  job: Job | null;
  /** It has read its code; only then does a limit begin to count. */
  isReady: boolean;
  timer: NodeJS.Timeout | undefined;
}

/**
 * Processes for work whose cost strangers and editors decide: the server goes on answering, and what takes too
 * long is killed. No thread could be: the Markdown parser is native code, which nothing interrupts, and its memory
 * would be the server's. They begin when they are first needed, and then stay.
 */
export class WorkerPool<Input, Output> {
  readonly #options: PoolOptions;
  readonly #helpers = new Set<Helper>();
  readonly #waiting: Job[] = [];

  constructor(options: PoolOptions) {
    this.#options = options;
  }

  /** Whether only urgent work is still taken. */
  get isFull(): boolean {
    return this.#waiting.length >= this.#options.maxWaiting;
  }

  /**
   * Runs a piece of work.
   * @param owner whose it is: while there are several processes, nobody gets all of them
   * @param isUrgent before what waits already
   * @throws WorkLimitError, and what the work itself throws (its message)
   */
  run(
    input: Input,
    work: { owner?: string; isUrgent?: boolean; answer?: Job['answer'] } = {},
  ): Promise<Output> {
    const { owner = '', isUrgent = false, answer = async () => null } = work;
    if (this.isFull && !isUrgent) return Promise.reject(new WorkLimitError('queue'));
    return new Promise((resolve, reject) => {
      const settle = resolve as (output: unknown) => void;
      this.#waiting.push({ input, owner, isUrgent, answer, resolve: settle, reject });
      this.#start();
    });
  }

  /** Begins what waits, as far as there are processes. */
  #start(): void {
    for (let job = this.#next(); job; job = this.#next()) {
      const idle = [...this.#helpers].find((helper) => helper.job === null) ?? this.#newHelper();
      this.#waiting.splice(this.#waiting.indexOf(job), 1);
      this.#give(idle, job);
    }
  }

  #next(): Job | undefined {
    const { size } = this.#options;
    const busy = [...this.#helpers].flatMap(({ job }) => (job ? [job.owner] : []));
    if (busy.length >= size) return undefined;
    const share = Math.max(1, size - 1);
    const mayRun = ({ owner }: Job) => busy.filter((other) => other === owner).length < share;
    return this.#waiting.find((job) => job.isUrgent && mayRun(job)) ?? this.#waiting.find(mayRun);
  }

  #give(helper: Helper, job: Job): void {
    helper.job = job;
    helper.worker.channel?.ref();
    this.#setTimer(helper);
    this.#send(helper, { input: job.input });
  }

  #newHelper(): Helper {
    const { script, megabytes } = this.#options;
    const worker = fork(script, {
      execArgv: [`--max-old-space-size=${megabytes}`],
      // Sets, maps and bytes go as they are.
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const helper: Helper = { worker, job: null, isReady: false, timer: undefined };
    this.#helpers.add(helper);
    this.#letRest(helper);
    worker.on('message', (message: FromWorker) => this.#receive(helper, message));
    worker.on('error', (error) => this.#end(helper, error));
    worker.on('exit', () => this.#end(helper));
    return helper;
  }

  /** An idle process does not keep the server from ending; it ends with it. */
  #letRest({ worker }: Helper): void {
    worker.unref();
    worker.channel?.unref();
  }

  #receive(helper: Helper, message: FromWorker): void {
    const { job } = helper;
    if ('isReady' in message) helper.isReady = true;
    if (!job) return;
    if ('isReady' in message) {
      this.#setTimer(helper);
      return;
    }
    if ('question' in message) {
      const send = (answer: unknown) => this.#send(helper, { answer });
      job.answer(message.question).then(send, () => send(null));
      return;
    }
    clearTimeout(helper.timer);
    helper.job = null;
    this.#letRest(helper);
    if ('fault' in message) job.reject(new Error(message.fault));
    else job.resolve(message.output);
    this.#start();
  }

  #send({ worker }: Helper, message: ToWorker): void {
    // It may end in this very moment; its end is told by itself.
    if (worker.connected) worker.send(message, () => {});
  }

  #setTimer(helper: Helper): void {
    clearTimeout(helper.timer);
    if (!helper.isReady) {
      helper.timer = setTimeout(() => this.#end(helper), START_MS);
      return;
    }
    const { limitMs } = this.#options;
    const { pid = 0 } = helper.worker;
    const before = processorMs(pid);
    const latest = Date.now() + PATIENCE * limitMs;
    const wait = (ms: number) => {
      helper.timer = setTimeout(() => {
        const now = processorMs(pid);
        const left = before === null || now === null ? 0 : limitMs - (now - before);
        if (left > 0 && Date.now() < latest) wait(Math.min(left, latest - Date.now()));
        else this.#end(helper);
      }, ms);
    };
    wait(limitMs);
  }

  /** Gives a process up, with what it was doing. */
  #end(helper: Helper, error: Error = new WorkLimitError('limit')): void {
    if (!this.#helpers.delete(helper)) return;
    clearTimeout(helper.timer);
    helper.worker.kill('SIGKILL');
    helper.job?.reject(error);
    this.#start();
  }
}
