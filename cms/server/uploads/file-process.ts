import { buffer } from 'node:stream/consumers';
import { inspectAttachment } from '../../../src/attachments/inspect.ts';
import { fileFindings, findingsOf } from '../../../src/guards/content/attachments/findings.ts';
import { ANSWER_HEAD, type InspectedUpload } from './inspected-upload.ts';

/** Reads the attachment on its input, whose type is the argument, and prints what it is; run by file-sandbox.ts. */
const type = process.argv[2] ?? '';
const bytes = await buffer(process.stdin);
const inspected = await inspectAttachment(bytes, type);
const { cleaned, removed } = inspected;
const copy = cleaned && (await fileFindings(cleaned, type));
const isOther = inspected.refused !== null && (await typeOf(bytes)) !== type;
const answer: InspectedUpload = {
  // What was written must pass what reads it: else one of the two is wrong.
  refused: isOther ? 'notWhatItSays' : (inspected.refused ?? copy?.refused ?? null),
  findings: findingsOf(bytes, inspected),
  copy,
  removed,
};
const text = Buffer.from(JSON.stringify(answer));
const head = Buffer.alloc(ANSWER_HEAD);
head.writeUInt32LE(text.length);
process.stdout.write(Buffer.concat([head, text, cleaned ?? Buffer.alloc(0)]));

async function typeOf(file: Buffer): Promise<string | undefined> {
  const { fileTypeFromBuffer } = await import('file-type');
  return (await fileTypeFromBuffer(file))?.ext;
}
