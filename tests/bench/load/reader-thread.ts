import { parentPort, workerData } from 'node:worker_threads';
import { startReader } from './reader.ts';

/** A reader in a thread of its own: what the bench itself does must not keep it waiting. */
const reader = startReader(String(workerData));
parentPort?.once('message', async () => parentPort?.postMessage(await reader.stop()));
