import { parentPort } from 'node:worker_threads';
import { readPaper } from '../../src/attachments/word/paper.ts';

/** Answers each Word file it is sent with its paper, null where it cannot be read; run by paper-reader.ts. */
parentPort?.on('message', (content: Uint8Array) => {
  readPaper(content).then(
    (paper) => parentPort?.postMessage(paper),
    () => parentPort?.postMessage(null),
  );
});
