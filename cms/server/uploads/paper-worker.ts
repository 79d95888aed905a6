import { parentPort, workerData } from 'node:worker_threads';
import { readPaper } from '../../../src/attachments/word/paper.ts';

/** Reads the Word file it was given and answers with it; run by paper-sandbox.ts. */
parentPort?.postMessage(await readPaper(workerData as Uint8Array));
