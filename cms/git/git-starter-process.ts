import { errorText } from '../../src/lib/error-text.ts';
import { type GitOutcome, type GitRun, runGit } from './run-git.ts';

/** What a large process sends: a run of Git, by a number of its own. */
export interface ToStarter {
  id: number;
  run: GitRun;
}

/** What came of it; or why Git could not be started. */
export type FromStarter =
  | { id: number; outcome: GitOutcome }
  | { id: number; fault: { message: string; code?: string } };

process.on('disconnect', () => process.exit(0));
process.on('message', async ({ id, run }: ToStarter) => {
  const send = (message: FromStarter) => process.send?.(message);
  try {
    send({ id, outcome: await runGit(run) });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    send({ id, fault: { message: errorText(error), ...(code ? { code } : {}) } });
  }
});
