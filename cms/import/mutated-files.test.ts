import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { readPaper } from '../../src/attachments/word/paper.ts';
import { carriers } from '../../tests/fixtures/paper-kinds/carriers.ts';
import { signatures } from '../../tests/fixtures/paper-kinds/signatures.ts';

/** How many files are tried; MUTATIONS=10000 for the long run. */
const RUNS = Number(process.env.MUTATIONS ?? 150);
const LIMIT_MS = 5000;

const folder = new URL('../../tests/fixtures/word/', import.meta.url);
const files = [
  ...readdirSync(folder)
    .filter((name) => name.endsWith('.docx'))
    .map((name) => new Uint8Array(readFileSync(new URL(name, folder)))),
  ...[...carriers, ...signatures].map(({ file }) => file),
].filter(isZip);

function isZip(bytes: Uint8Array): boolean {
  try {
    return unzipSync(bytes)['word/document.xml'] !== undefined;
  } catch {
    return false;
  }
}

/** What may happen to a file: a tag, a text or an attribute changed, pieces moved, doubled, lost, bytes broken. */
type Mutation = {
  kind: 'swap' | 'drop' | 'double' | 'text' | 'nest' | 'bytes';
  at: number;
  other: number;
  text: string;
};
const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom('swap', 'drop', 'double', 'text', 'nest', 'bytes'),
  at: fc.double({ min: 0, max: 0.999, noNaN: true }),
  other: fc.double({ min: 0, max: 0.999, noNaN: true }),
  text: fc.constantFrom(
    'Số 1/',
    'ngày tháng năm',
    'T/M',
    '\t\t\t',
    '***',
    'Nơi nhận:',
    'KẾ HOẠCH',
    '\u0000',
    ']]>',
    '()'.repeat(300),
  ),
});

function mutated(bytes: Uint8Array, { kind, at, other, text }: Mutation): Uint8Array {
  if (kind === 'bytes') {
    const copy = bytes.slice();
    copy[Math.floor(at * copy.length)] = Math.floor(other * 256);
    return copy;
  }
  const parts = unzipSync(bytes);
  const pieces = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).split(/(?=<w:)/);
  const from = Math.floor(at * pieces.length);
  const to = Math.floor(other * pieces.length);
  const piece = pieces[from] ?? '';
  if (kind === 'drop') pieces.splice(from, 1);
  if (kind === 'double') pieces.splice(to, 0, piece);
  if (kind === 'text') pieces[from] = piece.replace(/>[^<]*/, `>${text.replace(/[<&]/g, '')}`);
  if (kind === 'nest')
    pieces.splice(from, 0, ...pieces.slice(Math.min(from, to), Math.min(from, to) + 40));
  if (kind === 'swap') {
    pieces[from] = pieces[to] ?? '';
    pieces[to] = piece;
  }
  return zipSync({ ...parts, 'word/document.xml': strToU8(pieces.join('')) }, { level: 0 });
}

it(`${RUNS} changed files are read or refused, none beyond its limit`, async () => {
  let refused = 0;
  let slowest = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.nat(files.length - 1),
      fc.array(mutation, { minLength: 1, maxLength: 4 }),
      async (index, mutations) => {
        let bytes = files[index] ?? new Uint8Array();
        for (const one of mutations) bytes = isZip(bytes) ? mutated(bytes, one) : bytes;
        const before = process.cpuUsage();
        try {
          const { fields, markdown } = await readPaper(bytes);
          expect(typeof markdown).toBe('string');
          for (const evidence of Object.values(fields.evidence))
            expect(evidence.isSure || evidence.suggestion !== null).toBe(true);
        } catch (error) {
          expect(error, 'a file that cannot be read says so').toBeInstanceOf(Error);
          refused += 1;
        }
        const { user, system } = process.cpuUsage(before);
        slowest = Math.max(slowest, (user + system) / 1000);
        expect(slowest).toBeLessThan(LIMIT_MS);
      },
    ),
    { numRuns: RUNS },
  );
  console.log(`${RUNS} files, ${refused} refused, slowest ${Math.round(slowest)} ms of CPU`);
}, 3_600_000);
