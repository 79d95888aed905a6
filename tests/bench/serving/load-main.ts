import { askOnce, open, type Question, requestText } from './connection.ts';

/** A load on one page, in a process of its own: PORT, CONNECTIONS, MS, QUESTION; prints requests, their time and the 99th percentile of one. */
const { PORT = '0', CONNECTIONS = '16', MS = '1000', QUESTION = '{}' } = process.env;
const port = Number(PORT);
const question = JSON.parse(QUESTION) as Question;
const text = requestText(question);
const { length } = await askOnce(port, question);
const times: number[] = [];

/** Asks again and again, the next question when the last byte of an answer is there. */
async function reader(end: number): Promise<void> {
  const socket = await open(port);
  let left = length;
  let sent = performance.now();
  await new Promise<void>((resolve, reject) => {
    socket.once('error', reject);
    socket.on('data', (chunk) => {
      left -= chunk.length;
      if (left > 0) return;
      if (left < 0) return reject(new Error('an answer is longer than the first one was'));
      const now = performance.now();
      times.push(now - sent);
      if (now > end) return resolve();
      left = length;
      sent = now;
      socket.write(text);
    });
    socket.write(text);
  });
  socket.destroy();
}

const start = performance.now();
await Promise.all(Array.from({ length: Number(CONNECTIONS) }, () => reader(start + Number(MS))));
const ms = performance.now() - start;
times.sort((left, right) => left - right);
const p99 = times[Math.floor(times.length * 0.99)] ?? 0;
console.log(JSON.stringify({ requests: times.length, ms, p99 }));
