import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { readPaper } from '../../src/attachments/word/paper.ts';
import { documentTypes } from '../../src/lib/party/document-types.ts';

/** What one file of the set holds, written down by whoever made it, before the importer was known. */
interface Expected {
  file: string;
  group: string;
  fields: {
    symbol: string | null;
    type: string | null;
    issuer: string | null;
    issued: string | null;
    subject: string | null;
    signer: { name: string; post: string | null; capacity: string | null } | null;
  };
  text: string;
  /** The part typed in a legacy font; '' in clean files. */
  legacy: string;
  tables: number;
  pictures: number;
}

const folder = new URL('../../tests/fixtures/word/', import.meta.url);
const set: Expected[] = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8'));

interface Score {
  files: number;
  words: number;
  wordsFound: number;
  fields: number;
  fieldsRight: number;
  legacyWords: number;
  legacyRestored: number;
  falselyRestored: number;
}
const scores = new Map<string, Score>();

/** Case, spaces and signs are not compared. */
const words = (text: string) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];
const same = (left: unknown, right: unknown) =>
  words(String(left ?? '')).join(' ') === words(String(right ?? '')).join(' ');

/** How many words of a text another one has, each counted once. */
function found(wanted: string, text: string): number {
  const have = new Map<string, number>();
  for (const word of words(text)) have.set(word, (have.get(word) ?? 0) + 1);
  return words(wanted).filter((word) => {
    const left = have.get(word) ?? 0;
    have.set(word, left - 1);
    return left > 0;
  }).length;
}

describe(`${set.length} Word files`, () => {
  it.each(set)('$file', async ({ file, group, fields, text, legacy, tables, pictures }) => {
    const paper = await readPaper(readFileSync(new URL(file, folder)));
    const { signer } = paper.fields;
    const pairs: [unknown, unknown][] = [
      [paper.fields.symbol, fields.symbol],
      [documentTypes.find(({ id }) => id === paper.fields.type)?.name, fields.type],
      [paper.fields.issuer, fields.issuer],
      [paper.fields.issued, fields.issued],
      [paper.fields.subject, fields.subject],
      [signer?.name, fields.signer?.name],
      [signer?.post, fields.signer?.post],
      [signer?.capacity, fields.signer?.capacity],
    ];
    const restored = paper.restored.TCVN3 + paper.restored.VNI;
    const score: Score = {
      files: 1,
      words: words(text).length,
      wordsFound: found(text, paper.markdown),
      fields: pairs.length,
      fieldsRight: pairs.filter(([got, wanted]) => same(got, wanted)).length,
      legacyWords: words(legacy).length,
      legacyRestored: found(legacy, paper.markdown),
      // A capital head in a legacy font over a clean body is restored rightly.
      falselyRestored: legacy === '' && group !== 'capitals' ? restored : 0,
    };
    const sum = scores.get(group);
    scores.set(
      group,
      sum
        ? (Object.fromEntries(
            Object.entries(score).map(([key, value]) => [key, value + sum[key as keyof Score]]),
          ) as unknown as Score)
        : score,
    );
    expect(score.wordsFound / score.words).toBeGreaterThan(0.97);
    expect(paper.pictures).toHaveLength(pictures);
    // A table within a cell becomes text of the cell.
    expect((paper.markdown.match(/^\|(?: --- \|)+$/gm) ?? []).length).toBeGreaterThanOrEqual(
      Math.min(tables, 1),
    );
  });

  afterAll(() => console.table(Object.fromEntries(scores)));

  it('keep text at 99 %, fields at 95 %, legacy fonts at 98 %, and nothing false in clean files', () => {
    const total = (key: keyof Score) =>
      [...scores.values()].reduce((sum, one) => sum + one[key], 0);
    expect(total('files')).toBe(set.length);
    expect(total('wordsFound') / total('words')).toBeGreaterThanOrEqual(0.99);
    expect(total('fieldsRight') / total('fields')).toBeGreaterThanOrEqual(0.95);
    expect(total('legacyRestored') / total('legacyWords')).toBeGreaterThanOrEqual(0.98);
    expect(total('falselyRestored')).toBe(0);
  });
});
