import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allCollections } from '../../src/model/registry.ts';
import { buildSite, WORK } from '../helpers/build-site.ts';
import { fieldPlaces } from '../helpers/field-places.ts';
import { type Files, minimalFiles, writeContent } from '../helpers/minimal-content.ts';
import type { PlacedField } from '../helpers/placed-field.ts';

const outDir = join(WORK, 'fields');
const SLUG = 'thu-tung-o';
/** Courses have no page of their own, questions stand on the page of their module. */
const PAGES: Record<string, string> = {
  courses: '/tap-huan/',
  questions: '/tap-huan/chuyen-de-mot/',
  guides: `/huong-dan/luu-tru/${SLUG}/`,
  lessons: `/tap-huan/chuyen-de-mot/${SLUG}/`,
};

/** YAML is a superset of JSON, so a trial value needs no writer of its own. */
function entryOf(fields: Record<string, PlacedField>, isData: boolean): string {
  const lines = Object.entries(fields)
    .filter(([, { value }]) => value !== undefined)
    .map(([name, { value }]) => `${name}: ${JSON.stringify(value)}`);
  return isData ? `${lines.join('\n')}\n` : `---\n${lines.join('\n')}\n---\nLời của bài thử.\n`;
}

const trials: Files = Object.fromEntries(
  allCollections.map(({ id, folder, extensions: [extension] }) => [
    `${folder}/${SLUG}.${extension}`,
    entryOf(fieldPlaces[id as keyof typeof fieldPlaces], extension === 'yml'),
  ]),
);
/** Older documents for each relation of the trial document to name. */
const older: Files = Object.fromEntries(
  [1, 2, 3, 4, 5, 6, 7, 8].map((number) => [
    `van-ban/cu-${number}-2020.md`,
    (minimalFiles['van-ban/66-qd-tw-2017.md'] ?? '')
      .replace('66-QĐ/TW', `${number}-QĐ/TW`)
      .replace('"66"', `"${number}"`)
      .replace('2017-02-06', '2020-02-06'),
  ]),
);

let output = '';
beforeAll(async () => {
  const { dir, remove } = await writeContent({ ...older, ...trials });
  try {
    const built = buildSite({
      contentDir: dir,
      outDir,
      env: { CACHE_DIR: join(WORK, 'cache-small') },
    });
    output = built.status === 0 ? '' : built.output;
  } finally {
    remove();
  }
});
afterAll(() => rmSync(outDir, { recursive: true, force: true }));

/** Words of a page as readers see them, and its structured data. */
function read(path: string): Record<'page' | 'structured', string> {
  const root = parse(readFileSync(join(outDir, path, 'index.html'), 'utf8'));
  const structured = root
    .querySelectorAll('script[type="application/ld+json"]')
    .map((script) => script.text)
    .join('\n');
  const main = root.querySelector('main');
  return { page: (main?.textContent ?? '').replace(/\s+/g, ' '), structured };
}

describe('a field of the form reaches readers', () => {
  it('the trial entries build', () => expect(output).toBe(''));
  const rows = allCollections.flatMap((collection) =>
    Object.entries(fieldPlaces[collection.id as keyof typeof fieldPlaces]).map(
      ([name, field]) => [collection.id, name, field as PlacedField] as const,
    ),
  );
  it.each(rows)('%s.%s', (id, name, { value, seen, on = [], at, hidden }) => {
    expect(hidden !== undefined || on.length > 0, `say where ${id}.${name} is shown`).toBe(true);
    const path =
      at ?? PAGES[id] ?? allCollections.find((one) => one.id === id)?.path(SLUG, {}) ?? '/';
    const words = read(path);
    for (const place of on)
      expect(words[place], `${id}.${name} is not on ${path} (${place})`).toContain(
        seen ?? String(value),
      );
  });
});
