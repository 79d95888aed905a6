import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPaper } from '../../src/attachments/word/paper.ts';
import { lostWords } from '../../tests/helpers/word-words.ts';

const folder = new URL('../../tests/fixtures/word/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.docx'));

describe('every word of a Word file stands in the result, or by name in what was left out', () => {
  it.each(files)('%s', async (name) => {
    const bytes = readFileSync(new URL(name, folder));
    const paper = await readPaper(bytes);
    // Words of a legacy font are other letters after they were read.
    const isLegacy = paper.restored.TCVN3 + paper.restored.VNI > 0;
    if (!isLegacy) expect(lostWords(bytes, paper)).toEqual([]);
  });
});
