import { buffer } from 'node:stream/consumers';
import { pdfFault } from './pdf.ts';

/** Looks at the PDF on its input and prints what is wrong with it; run by pdf-sandbox.ts. */
console.log((await pdfFault(await buffer(process.stdin))) ?? 'ok');
