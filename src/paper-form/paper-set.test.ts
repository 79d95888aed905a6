import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { codesOfKinds } from '../../tests/helpers/planted-faults.ts';
import { readLaidOut } from '../attachments/word/laid-out/read-laid-out.ts';
import { readPaper } from '../attachments/word/paper.ts';
import { documentTypes } from '../lib/party/document-types.ts';
import { recognisePaper } from '../lib/party/recognise/recognise.ts';
import { checkForm } from './check-form.ts';

/**
 * Papers with and without faults, written down by somebody who had not seen the code, half of them never looked at
 * while the rules were written.
 */
interface Faulty {
  file: string;
  faults: { kind: string; what: string; quote: string | null }[];
}
interface Right {
  file: string;
  form: 'party' | 'state';
  fields: Record<string, string | null>;
}

const folder = new URL('../../tests/fixtures/paper-form/', import.meta.url);
const listOf = <Paper>(set: string, name: string): Paper[] =>
  JSON.parse(readFileSync(new URL(`${set}/${name}.json`, folder), 'utf8'));
const bytesOf = (set: string, file: string) =>
  new Uint8Array(readFileSync(new URL(`${set}/${file}`, folder)));
const check = (set: string, file: string) => {
  const { side, places } = checkForm(readLaidOut(bytesOf(set, file)));
  return { side, findings: places.flatMap(({ findings }) => findings) };
};

const table: Record<string, { planted: number; found: number }> = {};

describe.each(['seen', 'unseen'])('papers of the half %s', (set) => {
  const faulty = listOf<Faulty>(set, 'faulty');
  const right = listOf<Right>(set, 'right');

  it('have 95 of 100 planted faults found', () => {
    let found = 0;
    const missed: string[] = [];
    for (const { file, faults } of faulty) {
      const { findings } = check(set, file);
      for (const { kind, what } of faults) {
        const codes = codesOfKinds[kind] ?? [];
        const isFound = findings.some(
          ({ code, place }) => codes.includes(code) || codes.includes(`${place} ${code}`),
        );
        const row = table[kind] ?? { planted: 0, found: 0 };
        table[kind] = row;
        row.planted += 1;
        row.found += isFound ? 1 : 0;
        if (isFound) found += 1;
        else missed.push(`${file}: ${what}`);
      }
    }
    const planted = faulty.flatMap(({ faults }) => faults).length;
    expect(planted).toBeGreaterThan(80);
    expect({ share: found / planted >= 0.95, missed }).toMatchObject({ share: true });
  });

  it('raise at most one false alarm in ten right papers', () => {
    const alarms = right.flatMap(({ file, form }) => {
      const { side, findings } = check(set, file);
      const wrong = findings.filter(({ certainty }) => certainty !== 'warning');
      return side !== form || wrong.length > 0
        ? [`${file}: ${wrong.map(({ code, found }) => `${code} ${found}`).join('; ')}`]
        : [];
    });
    expect(right.length).toBe(35);
    expect(alarms.length <= right.length / 10 ? [] : alarms).toEqual([]);
  });

  it('are read the same from the file itself and through its HTML', async () => {
    const fields = [
      'symbol',
      'type',
      'issuer',
      'upperBody',
      'issued',
      'subject',
      'signer',
    ] as const;
    for (const { file } of [...right, ...faulty]) {
      const bytes = bytesOf(set, file);
      const own = recognisePaper(readLaidOut(bytes).lines);
      const imported = (await readPaper(bytes)).fields;
      const pick = (from: typeof own) => fields.map((field) => [field, from[field]]);
      expect([file, pick(own)]).toEqual([file, pick(imported)]);
    }
  });

  it('have 97 of 100 fields read by the import, none false', async () => {
    const wrong: string[] = [];
    let all = 0;
    for (const { file, fields } of right) {
      const read = (await readPaper(bytesOf(set, file))).fields;
      const typeName = documentTypes.find(({ id }) => id === read.type)?.name;
      const pairs: [wanted: unknown, got: unknown][] = [
        [fields.symbol, read.symbol],
        [fields.date, read.issued],
        [fields.type, typeName],
        [fields.subject, read.subject],
        [fields.issuer, read.issuer],
        [fields.signerName, read.signer?.name],
        [fields.signerPosition, read.signer?.post],
      ];
      all += pairs.length;
      for (const [wanted, got] of pairs)
        if (plain(wanted) !== plain(got)) wrong.push(`${file}: ${wanted} | ${got}`);
    }
    expect({ share: 1 - wrong.length / all >= 0.97, wrong }).toMatchObject({ share: true });
  });
});

afterAll(() => console.table(table));

/** Case, signs and the words that begin a subject are not compared. */
function plain(value: unknown): string {
  return String(value ?? '')
    .toLocaleLowerCase('vi')
    .replace(/[^\p{L}\p{N}/&-]+/gu, ' ')
    .trim()
    .replace(/^(?:về việc|về|v\/v) /u, '');
}
