import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { checkContent } from '../../src/guards/content/check.ts';
import { readContentFile } from '../../src/source/content-files.ts';
import { type Files, minimalFiles, writeContent } from '../helpers/minimal-content.ts';
import { repairCorpus } from './repair-corpus.ts';

const NOW = new Date('2026-11-20T08:00:00Z');
const NEWS = 'tin-tuc/tin-mau.md';
let remove = () => {};
afterEach(() => remove());

async function repaired(files: Files) {
  const content = await writeContent(files);
  remove = content.remove;
  const result = await repairCorpus(content.dir, NOW);
  expect(await checkContent(content.dir, NOW), 'the build takes it').toEqual([]);
  const head = (file: string) => readContentFile(content.dir, file).data as Record<string, unknown>;
  const body = (file: string) => readContentFile(content.dir, file).body;
  return { ...result, head, body };
}
const without = (file: string, line: RegExp) => minimalFiles[file]?.replace(line, '') ?? '';

it('leaves a corpus that fits alone', async () => {
  expect(await repaired({})).toMatchObject({ changed: [], leftOut: [] });
});

it.each([
  ['a field the model does not have', 'mood: vui', 'mood'],
  ['a word where a list stands', 'tags: ba', 'tags'],
])('takes out %s', async (_name, line, key) => {
  const text = minimalFiles[NEWS]?.replace('---\n', `---\n${line}\n`) ?? '';
  const { head, changed, leftOut } = await repaired({ [NEWS]: text });
  expect({ changed, leftOut }).toEqual({ changed: [NEWS], leftOut: [] });
  expect(head(NEWS)).not.toHaveProperty(key);
});

it('takes out a relation to nothing and a link that is none; the words stay', async () => {
  const text = (minimalFiles[NEWS] ?? '')
    .replace('documents: [66-qd-tw-2017]', 'documents: [66-qd-tw-2017, khong-co]')
    .replace('(/van-ban/66-qd-tw-2017/)', '(javascript:alert`1`)');
  const { head, body, leftOut } = await repaired({ [NEWS]: text });
  expect(leftOut).toEqual([]);
  expect(head(NEWS).documents).toEqual(['66-qd-tw-2017']);
  expect(body(NEWS)).toContain('nhắc tới một văn bản.');
});

it.each([
  [NEWS, /^section: .*\n/m, 'section'],
  [NEWS, /^date: .*\n/m, 'date'],
  [NEWS, /^lead: .*\n/m, 'lead'],
  ['van-ban/66-qd-tw-2017.md', /^secrecy: .*\n/m, 'secrecy'],
  ['van-ban/66-qd-tw-2017.md', /^issuer: .*\n/m, 'issuer'],
  ['huong-dan/phat-hanh.md', /^steps:\n(?: .*\n)+/m, 'steps'],
])('%s without %s gets a plain value', async (file, line, key) => {
  const text = without(file, line);
  expect(text).not.toBe(minimalFiles[file]);
  const { head, changed, leftOut } = await repaired({ [file]: text });
  expect({ changed, leftOut }).toEqual({ changed: [file], leftOut: [] });
  expect(head(file)[key]).toBeDefined();
});

it('leaves out what cannot be repaired, and takes out what pointed at it', async () => {
  const { leftOut, head } = await repaired({
    'van-ban/66-qd-tw-2017.md': 'không có phần khai báo',
  });
  expect(leftOut).toContain('van-ban/66-qd-tw-2017.md');
  expect(head('van-ban/399-qd-tw-2026.md').replaces ?? []).toEqual([]);
});

it('brings the settings a corpus lacks', async () => {
  const content = await writeContent();
  remove = content.remove;
  rmSync(join(content.dir, 'cai-dat'), { recursive: true });
  await repairCorpus(content.dir, NOW);
  expect(await checkContent(content.dir, NOW)).toEqual([]);
});
