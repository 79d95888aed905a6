import { buffer } from 'node:stream/consumers';
import { ANSWER_HEAD } from './inspected-upload.ts';
import { readFile } from './read-file.ts';

/** Reads the attachment on its input, whose type is the argument, and prints what it is; run by file-sandbox.ts. */
const { inspected, cleaned } = await readFile(await buffer(process.stdin), process.argv[2] ?? '');
const text = Buffer.from(JSON.stringify(inspected));
const head = Buffer.alloc(ANSWER_HEAD);
head.writeUInt32LE(text.length);
process.stdout.write(Buffer.concat([head, text, cleaned]));
