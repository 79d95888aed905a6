import { importMessages as messages } from '../../src/i18n/import-messages.ts';

/** Where progress is written; a terminal shows one line that changes. */
interface Output {
  isTTY?: boolean;
  columns?: number;
  write: (text: string) => unknown;
}

/** In a log, where no line can be taken back, one in so many files is named. */
const FILES_OF_A_LINE = 50;
const CLEAR_LINE = '\r\u001B[K';

/** Tells how far a run is: which file, of how many. The line goes when the last file begins to be written. */
export function progressLine(output: Output): (done: number, total: number, name: string) => void {
  return (done, total, name) => {
    const line = messages.progress(done + 1, total, name);
    if (output.isTTY) {
      const isLast = done + 1 === total;
      output.write(
        `${CLEAR_LINE}${line.slice(0, (output.columns ?? 80) - 1)}${isLast ? '\n' : ''}`,
      );
    } else if ((done + 1) % FILES_OF_A_LINE === 0) output.write(`${line}\n`);
  };
}
