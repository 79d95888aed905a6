import { afterAll, describe, expect, it } from 'vitest';
import { readPaper } from '../../src/attachments/word/paper.ts';
import { carriers } from '../../tests/fixtures/paper-kinds/carriers.ts';
import { USUAL } from '../../tests/fixtures/paper-kinds/case.ts';
import { dataTables } from '../../tests/fixtures/paper-kinds/data-tables.ts';
import { dates } from '../../tests/fixtures/paper-kinds/dates.ts';
import { lookalikes, ornaments } from '../../tests/fixtures/paper-kinds/ornaments.ts';
import { signatures } from '../../tests/fixtures/paper-kinds/signatures.ts';
import { symbols } from '../../tests/fixtures/paper-kinds/symbols.ts';
import { titles } from '../../tests/fixtures/paper-kinds/titles.ts';
import { lostWords } from '../../tests/helpers/word-words.ts';

const cases = [
  ...carriers,
  ...dataTables,
  ...dates,
  ...titles,
  ...signatures,
  ...ornaments,
  ...lookalikes,
  ...symbols,
];
const scores = new Map<string, Record<'files' | 'fields' | 'right' | 'lost' | 'tables', number>>();

describe('papers in shapes that offices use', () => {
  it.each(cases)('$kind: $name', async ({ kind, file, fields = {}, tables = 0, holds = [] }) => {
    const paper = await readPaper(file);
    const wanted = { ...USUAL, ...fields };
    const got = Object.fromEntries(
      Object.keys(wanted).map((key) => [key, paper.fields[key as keyof typeof wanted]]),
    );
    const lost = lostWords(file, paper);
    const score = scores.get(kind) ?? { files: 0, fields: 0, right: 0, lost: 0, tables: 0 };
    const right = Object.entries(wanted).filter(
      ([key, value]) => JSON.stringify(got[key]) === JSON.stringify(value),
    );
    const printed = paper.markdown.match(/^\|(?: --- \|)+$/gm)?.length ?? 0;
    scores.set(kind, {
      files: score.files + 1,
      fields: score.fields + Object.keys(wanted).length,
      right: score.right + right.length,
      lost: score.lost + lost.length,
      tables: score.tables + printed,
    });
    expect(got).toEqual(wanted);
    expect(lost).toEqual([]);
    expect(printed).toBe(tables);
    for (const text of holds) expect(paper.markdown).toContain(text);
  });
  afterAll(() => console.table(Object.fromEntries(scores)));
});
