import { serve } from '../../cms/server/workers/serve.ts';

/** What a test asks of a process. */
export type Task =
  | { kind: 'echo' | 'ask'; value: number }
  | { kind: 'sleep' | 'spin'; ms: number }
  | { kind: 'hoard' | 'fail' };

serve<Task>(async (task, ask) => {
  switch (task.kind) {
    case 'echo':
      return task.value;
    case 'ask':
      return [await ask(task.value), await ask(task.value + 1)];
    case 'sleep':
      return new Promise((resolve) => setTimeout(resolve, task.ms));
    case 'spin':
      for (const end = Date.now() + task.ms; Date.now() < end; );
      return null;
    case 'hoard':
      for (const heap: number[][] = []; ; ) heap.push(Array.from({ length: 100_000 }, Math.random));
    case 'fail':
      throw new Error('không làm được');
    default:
      return task satisfies never;
  }
});
